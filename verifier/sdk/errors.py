"""The base of every error this project raises on purpose."""

__all__ = ["InvalidFile", "InvalidValue", "VerifierError"]


class VerifierError(Exception):
    """Something a caller can understand and act on; its message is one plain sentence."""


class InvalidFile(VerifierError):
    """A file that a person wrote is wrong: `file` and `line` say where, `reason` what it is."""

    def __init__(self, file: str, line: int, reason: str) -> None:
        self.file = file
        self.line = line
        self.reason = reason
        super().__init__(f"{file}:{line}: {reason}")


class InvalidValue(VerifierError):
    """A value from outside is wrong: `field` names it, `value` shows it, `reason` says why."""

    def __init__(self, field: str, value: object, reason: str) -> None:
        self.field = field
        self.value = value
        self.reason = reason
        shown = repr(value)
        super().__init__(f"{field}: {shown if len(shown) <= 80 else shown[:77] + '...'} {reason}")
