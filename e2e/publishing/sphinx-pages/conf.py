# As an author writes it; the folder of the extension is named by the test step.
import os
import sys

sys.path.insert(0, os.environ['IOASID_SPHINX_EXTENSION'])

project = 'A page with figures'
author = 'Docs author'
copyright = 'nobody'
version = '1'
extensions = ['ioasid_visualizer']
ioasid_program = os.environ['IOASID_PROGRAM']
ioasid_node = os.environ['IOASID_NODE']
html_theme = 'alabaster'
man_pages = [('index', 'figures', 'Figures of IOASIDs', [author], 7)]
