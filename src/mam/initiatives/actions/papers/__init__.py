"""Official papers: gathering the facts of an initiative, filling in what is missing, making the drafts."""
