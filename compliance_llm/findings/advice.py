"""What it means that evidence on a topic is missing, in words and without figures."""

from __future__ import annotations

OF_TOPICS: dict[str, str] = {
    "purpose-and-use": "Without it nobody can tell whether the model is used for what it was built and approved for.",
    "data-quality": "Every figure rests on the data, and nothing on file shows that the data can be relied on.",
    "conceptual-soundness": "Nothing on file shows why the method suits the purpose, so good results may not last.",
    "outcomes-analysis": "Nothing on file shows that forecasts agree with what happened.",
    "ongoing-monitoring": "A decline after approval could go unseen.",
    "limitations": "Users cannot respect limits that they have not been told.",
    "explainability": "Staff and customers cannot follow how a result came about.",
    "fairness": "Harm to a group could hide behind the average.",
    "human-oversight": "It is not clear who could stop or correct the model, and how.",
    "adverse-action": "Customers may not receive the reasons that they are owed.",
    "inventory": "Oversight cannot reach a model whose record is incomplete.",
    "independence": "Nothing on file shows that those who challenged the model were free to.",
    "aml-specific": "Suspicious activity could be missed.",
    "": "A reviewer cannot tell whether what the rule looks for is done.",
}


def of_topic(topic: str) -> str:
    """What it means that Evidence on a topic is missing."""
    return OF_TOPICS.get(topic, OF_TOPICS[""])
