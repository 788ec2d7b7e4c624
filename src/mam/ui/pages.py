"""Pages of a list, by their number in the address."""


def page_number(request) -> int:
    """?page=, from 1 on; what is no number is the first page."""
    words = request.GET.get("page", "1")
    return min(int(words), 10_000) if words.isdecimal() and int(words) > 0 else 1
