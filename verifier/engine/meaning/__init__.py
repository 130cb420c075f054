"""How far one word says what another says, and one name is another's."""
