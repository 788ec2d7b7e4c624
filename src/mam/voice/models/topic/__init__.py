"""A topic, and what came of it."""

from .outcome import NextStep, StepEnd, TopicOutcome
from .topic import StageMove, Topic, TopicEvent

__all__ = ["NextStep", "StageMove", "StepEnd", "Topic", "TopicEvent", "TopicOutcome"]
