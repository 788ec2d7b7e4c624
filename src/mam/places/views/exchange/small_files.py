"""Large files are refused while they arrive: nothing of them is kept, and the answer is a sentence, not a broken line."""

from django.core.files.uploadhandler import FileUploadHandler, StopUpload

from ...methods.files.rows import MOST_BYTES


class SmallFilesOnly(FileUploadHandler):
    """Counts what arrives and throws the rest away unread once it is too much; marks the request as too_large."""

    def __init__(self, request=None):
        super().__init__(request)
        self.arrived = 0

    def receive_data_chunk(self, raw_data, start):
        self.arrived += len(raw_data)
        if self.arrived > MOST_BYTES:
            self.request.too_large = True
            raise StopUpload(connection_reset=False)
        return raw_data

    def file_complete(self, file_size):
        return None


def watch(request) -> None:
    """Puts the counter before Django's own handlers; it must be done before anything reads request.POST."""
    request.too_large = False
    request.upload_handlers.insert(0, SmallFilesOnly(request))
