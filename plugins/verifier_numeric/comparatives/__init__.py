"""Comparatives: what is told by words of comparing, ranking, rising or voting; read and judged."""
