"""The rows and columns of the form of 2021, as someone would write them down."""

APPLICANTS = [
    "natural_person",
    "business",
    "research_institution",
    "public_interest_organization",
    "legal_service_organization",
    "other_organization",
    "total",
]
OUTCOMES = [
    "granted",
    "partly_granted",
    "withheld_state_secret",
    "withheld_by_law",
    "withheld_security_stability",
    "withheld_third_party",
    "withheld_internal_affairs",
    "withheld_process_information",
    "withheld_enforcement_file",
    "withheld_registry_search",
    "unavailable_not_held",
    "unavailable_needs_creation",
    "unavailable_unclear",
    "not_processed_petition",
    "not_processed_repeated",
    "not_processed_publication",
    "not_processed_excessive",
    "not_processed_reconfirmation",
    "other_not_supplemented",
    "other_unpaid",
    "other_remaining",
]
ROWS = ["received", "brought_forward", *(f"outcomes.{key}" for key in OUTCOMES), "concluded", "carried_forward"]
CHANNELS = ["reconsideration", "direct_litigation", "litigation_after_reconsideration"]
RESULTS = ["upheld", "corrected", "other", "pending", "total"]


def sums():
    """Every sum of the form: the cells added up, and the cells they must equal."""
    for who in APPLICANTS:
        yield (
            [f"requests.received.{who}", f"requests.brought_forward.{who}"],
            [f"requests.concluded.{who}", f"requests.carried_forward.{who}"],
        )
        yield [f"requests.outcomes.{key}.{who}" for key in OUTCOMES], [f"requests.concluded.{who}"]
    for row in ROWS:
        yield [f"requests.{row}.{who}" for who in APPLICANTS[:-1]], [f"requests.{row}.total"]
    for channel in CHANNELS:
        yield [f"reviews.{channel}.{result}" for result in RESULTS[:-1]], [f"reviews.{channel}.total"]
