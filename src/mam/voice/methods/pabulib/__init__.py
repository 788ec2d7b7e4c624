"""The .pb files of Pabulib (a fund, its projects and all Votes as text), read with every fault named, and written.

Format: UTF-8, semicolons, sections META, PROJECTS and VOTES, each with a line of column names. Only approval Votes.
"""

from .file import File, ProjectLine, VoteLine, in_grosze, in_zloty
from .reading import MOST_BYTES, read
from .writing import write

__all__ = ["MOST_BYTES", "File", "ProjectLine", "VoteLine", "in_grosze", "in_zloty", "read", "write"]
