"""What leaves service when: a calendar of the catalog, as text, iCalendar and a web page."""

from flake8_pinning.calendar.timeline import Entry, Timeline, timeline

__all__ = ["Entry", "Timeline", "timeline"]
