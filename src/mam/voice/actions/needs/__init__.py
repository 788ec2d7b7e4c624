"""The deeds of needs: saying, supporting, taking on, answering, closing, asking whether it was done."""
