"""``python -m codir_network``: the command line where no script could be installed."""

from codir_network.cli import main

main()
