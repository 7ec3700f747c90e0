"""Errors that a user can correct."""


class CdraftError(Exception):
    """An error that the user can correct: the problem, then the remedy.

    The command line prints it as two lines and exits with code 3.
    """

    def __init__(self, problem: str, remedy: str) -> None:
        self.problem = " ".join(problem.split())
        self.remedy = " ".join(remedy.split())
        super().__init__(f"{self.problem}\n  → {self.remedy}")
