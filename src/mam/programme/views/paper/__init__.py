"""Pages that hand out print-outs."""
