"""What can go wrong that a user can put right."""


class CdraftError(Exception):
    """Something the user can put right: what happened, then what to do.

    The command line prints it as two lines and exits with code 3.
    """

    def __init__(self, problem: str, remedy: str) -> None:
        self.problem = " ".join(problem.split())
        self.remedy = " ".join(remedy.split())
        super().__init__(f"{self.problem}\n  → {self.remedy}")
