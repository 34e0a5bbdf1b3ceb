"""FanFicFare with its own offline test site, which serves our chapters instead of its own.

Run by FanFicFare's Python: fanficfare_site.py FOLDER OUTPUT.epub, where FOLDER holds NNNN.html.
"""

import sys
from pathlib import Path

from fanficfare import cli
from fanficfare.adapters import adapter_test1

folder, output = Path(sys.argv[1]), sys.argv[2]
files = sorted(folder.glob("*.html"))


def chapter_list(self):
    self.story.setMetadata("title", "A Story")
    self.story.addToList("author", "Nobody")
    self.story.addToList("authorId", "1")
    for number, file in enumerate(files, 1):
        self.add_chapter(f"Chapter {number}", f"{self.url}&chapter={file.stem}")


def chapter_text(self, url):
    text = (folder / f"{url.rpartition('=')[2]}.html").read_text(encoding="utf-8")
    return self.utf8FromSoup(url, self.make_soup(text))


adapter_test1.TestSiteAdapter.extractChapterUrlsAndMetadata = chapter_list
adapter_test1.TestSiteAdapter.getChapterText = chapter_text
settings = [f"output_filename={output}", "slow_down_sleep_time=0"]
options = [word for setting in settings for word in ("--option", setting)]
cli.main(
    ["--format", "epub", "--force", "--non-interactive", *options, "http://test1.com?sid=1000"]
)
