"""How English news text is read: tokens, sentences, lemmas. Shared by the engine and all rules."""
