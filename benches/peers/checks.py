"""The sums of the form, checked by hand on decoded objects: how many do not hold."""


def row_holds(row):
    return row.total == (
        row.natural_person
        + row.business
        + row.research_institution
        + row.public_interest_organization
        + row.legal_service_organization
        + row.other_organization
    )


def cells(row):
    return (
        row.natural_person,
        row.business,
        row.research_institution,
        row.public_interest_organization,
        row.legal_service_organization,
        row.other_organization,
        row.total,
    )


def failing(report, outcome_keys):
    requests, reviews = report.requests, report.reviews
    outcomes = [getattr(requests.outcomes, key) for key in outcome_keys]
    failed = 0
    for row in (requests.received, requests.brought_forward, *outcomes, requests.concluded, requests.carried_forward):
        if not row_holds(row):
            failed += 1
    total = cells(requests.concluded)
    for added, printed in zip(map(sum, zip(*map(cells, outcomes))), total):
        if added != printed:
            failed += 1
    for received, brought, dealt_with, carried in zip(
        cells(requests.received), cells(requests.brought_forward), total, cells(requests.carried_forward)
    ):
        if received + brought != dealt_with + carried:
            failed += 1
    for block in (reviews.reconsideration, reviews.direct_litigation, reviews.litigation_after_reconsideration):
        if block.upheld + block.corrected + block.other + block.pending != block.total:
            failed += 1
    return failed
