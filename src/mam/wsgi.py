"""The door for the web server.

Everything is read before the first guest comes, and Python is told that it stays: looking through it again and again for
what nobody needs any more would hold up a page for 70 ms now and then.
"""

import gc
import os

from django.core.wsgi import get_wsgi_application
from django.urls import get_resolver

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "mam.settings")
application = get_wsgi_application()
get_resolver().url_patterns  # noqa: B018 - reads views, forms and actions
gc.collect()
gc.freeze()
