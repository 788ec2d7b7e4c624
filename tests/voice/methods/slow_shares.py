"""Equal Shares told slowly: every voter has a purse of fractions, nothing is remembered from round to round."""

from fractions import Fraction


def slow_run(costs, votes, pocket, before):
    """Keys bought in order, and what each voter paid for each. before(a, b): whether a goes first when rho is equal."""
    purses, bought, paid = [Fraction(pocket)] * len(votes), [], {}
    while True:
        best = None
        for key in costs:
            rho = None if key in bought else slow_rho(costs[key], [purses[at] for at, vote in enumerate(votes) if key in vote])
            if rho is not None and (best is None or rho < best[0] or (rho == best[0] and before(key, best[1]))):
                best = rho, key
        if best is None:
            return bought, paid
        rho, key = best
        paid[key] = [min(purses[at], rho * costs[key]) if key in vote else Fraction(0) for at, vote in enumerate(votes)]
        purses = [purse - payment for purse, payment in zip(purses, paid[key], strict=True)]
        bought.append(key)


def slow_rho(cost, money):
    """The least share of the cost that, asked of all, brings it together: tried for every number of those who pay in full."""
    if not money or sum(money) < cost:
        return None
    money = sorted(money)
    found = []
    for poor in range(len(money)):
        rho = (cost - sum(money[:poor])) / (Fraction(cost) * (len(money) - poor))
        if sum(min(one, rho * cost) for one in money) == cost:
            found.append(rho)
    return min(found)


def slow_count(costs, votes, budget, step, before):
    """(bought, pocket, runs) of add1 with the official stop."""
    votes = [vote for vote in votes if vote]
    pocket, kept, runs = Fraction(budget, len(votes)), None, 0
    chosen = {key for vote in votes for key in vote}
    while True:
        bought, _paid = slow_run(costs, votes, pocket, before)
        runs += 1
        if sum(costs[key] for key in bought) > budget:
            return (*kept, runs)
        kept = bought, pocket
        if len(bought) == len(chosen):
            return (*kept, runs)
        pocket += step
