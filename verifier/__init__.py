"""Verifier: does the corpus support this claim, contradict it, or stay silent?"""
