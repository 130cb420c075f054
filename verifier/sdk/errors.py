"""The base of every error this project raises on purpose."""

__all__ = ["InvalidValue", "VerifierError"]


class VerifierError(Exception):
    """Something a caller can understand and act on; its message is one plain sentence."""


class InvalidValue(VerifierError):
    """A value from outside is wrong: `field` names it, `value` shows it, `reason` says why."""

    def __init__(self, field: str, value: object, reason: str) -> None:
        self.field = field
        self.value = value
        self.reason = reason
        shown = repr(value)
        super().__init__(f"{field}: {shown if len(shown) <= 80 else shown[:77] + '...'} {reason}")
