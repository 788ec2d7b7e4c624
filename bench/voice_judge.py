"""The official rule as pabutools counts it; importable only where somebody installed that by hand."""

from pabutools.election import ApprovalBallot, ApprovalProfile, Cost_Sat, Instance, Project
from pabutools.rules import method_of_equal_shares
from pabutools.rules.exhaustion import exhaustion_by_budget_increase

from mam.voice.methods.pabulib import File


def winners(file: File) -> list[str]:
    """Equal Shares with cost utility, one zloty more per voter until an outcome costs more than the fund."""
    projects = {project.key: Project(project.key, project.cost) for project in file.projects}
    instance = Instance(projects.values(), budget_limit=file.budget)
    ballots = [ApprovalBallot([projects[key] for key in vote.choices]) for vote in file.votes if vote.choices]
    profile = ApprovalProfile(ballots, instance=instance)
    outcome = exhaustion_by_budget_increase(
        instance, profile, method_of_equal_shares, {"sat_class": Cost_Sat}, budget_step=100 * len(ballots), exhaustive_stop=False,
        budget_bound=100 * file.budget,
    )  # fmt: skip
    return [project.name for project in outcome]
