"""Sphinx extension: a live figure of an IOASID log, and its picture and steps wherever scripts do not run.

    .. ioasid:: double-free
       :at: second-free

The argument is a scenario that comes with the program, or a log relative to the document. HTML output gets the element with
its fallback inside, LaTeX a picture and a table of the steps, everything else the steps as text. Nothing is fetched: the
program's own command line, run by Node, draws and words everything, and its answers are kept beside the doctrees.

conf.py:

    extensions = ['ioasid_visualizer']
    ioasid_program = 'node_modules/ioasid-visualizer/dist'   # folder of the built program; found by itself in most cases
    ioasid_node = 'node'                                     # Node 20.19 or later
    ioasid_pdf_command = ['rsvg-convert', '-f', 'pdf', '-o', '{pdf}', '{svg}']   # pictures for LaTeX
"""

import hashlib
import json
import os
import re
import shutil
import subprocess
from html import escape

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.util import logging
from sphinx.util.docutils import SphinxDirective

logger = logging.getLogger(__name__)

__version__ = '1'

CLI = os.path.join('cli', 'ioasid-visualizer.mjs')
SCRIPTS = 'ioasid-visualizer'
PDF_COMMAND = ['rsvg-convert', '-f', 'pdf', '-o', '{pdf}', '{svg}']


class ioasid_figure(nodes.General, nodes.Element):
    """A figure; its children are the caption and the steps as a table."""


class ioasid_sentence(nodes.Part, nodes.TextElement):
    """What the figure shows, in words."""


def one_of(*values):
    return lambda argument: directives.choice(argument, values)


def number_or_marker(argument):
    text = directives.unchanged_required(argument)
    if not re.fullmatch(r'\d{1,9}|[A-Za-z][\w.-]*', text):
        raise ValueError('expected an index from 0, or the name of a marker')
    return text


class IoasidDirective(SphinxDirective):
    required_arguments = 1
    has_content = True
    option_spec = {
        'at': number_or_marker,
        'end': directives.nonnegative_int,
        'view': one_of('graph', 'lanes', 'balance', 'table'),
        'semantics': directives.unchanged_required,
        'theme': one_of('auto', 'light', 'dark', 'host'),
        'controls': one_of('none', 'basic', 'full'),
        'title': directives.unchanged_required,
        'width': directives.length_or_percentage_or_unitless,
        'height': directives.length_or_unitless,
        'alt': directives.unchanged_required,
        'name': directives.unchanged,
        'class': directives.class_option,
    }

    def run(self):
        source = self.source_argument()
        arguments = [source]
        for name in ('at', 'end', 'view', 'semantics', 'theme', 'controls', 'title', 'alt'):
            if name in self.options:
                # With "=", so that no value is taken for an option.
                arguments.append('--%s=%s' % (name, self.options[name]))
        answer, problem = ask(self.env.app, arguments)
        if problem is not None:
            # Sphinx puts file and line before it, and counts it where warnings are errors.
            logger.warning('ioasid: %s', problem, location=self.get_location(), type='ioasid')
            return [nodes.literal_block(self.block_text, self.block_text)]
        node = ioasid_figure()
        self.set_source_info(node)
        node['answer'] = answer
        node['width'] = with_unit(self.options.get('width'))
        node['height'] = with_unit(self.options.get('height'))
        node['classes'] += self.options.get('class', [])
        self.add_name(node)
        node += sentence_of(answer)
        node += steps_table(answer)
        return [node] if not self.content else [node, self.caption()]

    def source_argument(self):
        """A scenario's id has no extension and no folder; everything else is a file, relative to the document."""
        given = self.arguments[0]
        if re.fullmatch(r'[a-z0-9-]+', given):
            return 'scenario:' + given
        relative, absolute = self.env.relfn2path(given)
        self.env.note_dependency(relative)
        return absolute

    def caption(self):
        """The author's words stand below, whether the figure is live or not."""
        text, _ = self.state.inline_text(' '.join(self.content), self.lineno)
        return nodes.paragraph('', '', *text, classes=['ioasid-caption'])


def sentence_of(answer):
    sentence = ioasid_sentence()
    sentence += nodes.Text(answer['sentence'])
    return sentence


def with_unit(length):
    return length + 'px' if length and re.fullmatch(r'[\d.]+', length) else length


def steps_table(answer):
    """Who does what, in docutils' own words, which every writer knows."""
    heads = ['#', 'Who', 'What', 'IOASID', 'Ref']
    steps = answer['steps']
    group = nodes.tgroup(cols=len(heads))
    for width in (4, 14, 60, 16, 4):
        group += nodes.colspec(colwidth=width)
    head = nodes.thead()
    head += table_row([nodes.Text(text) for text in heads])
    body = nodes.tbody()
    for row in steps['rows']:
        inside = '' if row['depth'] == 0 else '⋯ ' if row['deferred'] else '→ '
        what = [nodes.Text(inside)] if inside else []
        call = ' '.join(filter(None, [row['what'], row['result']]))
        what.append(nodes.literal(call, call) if row['kind'] in ('call', 'return') else nodes.Text(call))
        if row['trouble']:
            what.append(nodes.Text(' ! ' + row['trouble']))
        body += table_row(
            [nodes.Text(row['number']), nodes.Text(steps['users'][row['user']]), what, nodes.Text(row['ioasid']), nodes.Text(row['ref'])]
        )
    group += head
    group += body
    table = nodes.table(classes=['ioasid-steps'])
    table += group
    return table


def table_row(cells):
    row = nodes.row()
    for cell in cells:
        paragraph = nodes.paragraph()
        paragraph += cell
        entry = nodes.entry()
        entry += paragraph
        row += entry
    return row


# The program.


def program_folder(app):
    """The configured folder, else that of the package where it is usually installed or where this file is part of it."""
    given = app.config.ioasid_program
    if given:
        return os.path.join(app.confdir, given)
    here = os.path.dirname(os.path.abspath(__file__))
    candidates = [os.path.join(here, '..', '..', '..', 'dist')]
    folder = os.path.abspath(app.confdir)
    while True:
        candidates.append(os.path.join(folder, 'node_modules', 'ioasid-visualizer', 'dist'))
        parent = os.path.dirname(folder)
        if parent == folder:
            break
        folder = parent
    return next((each for each in candidates if os.path.exists(os.path.join(each, CLI))), candidates[0])


def ask(app, arguments):
    """What the program says of a figure, or what it complains of. The same question is asked once."""
    cli = os.path.join(program_folder(app), CLI)
    if not os.path.exists(cli):
        return None, 'the program is not at %s: set ioasid_program in conf.py to the folder it was built or installed in' % cli
    key = hashlib.sha256(__version__.encode())
    for part in (file_content(cli), file_content(arguments[0]), json.dumps(arguments).encode()):
        key.update(hashlib.sha256(part).digest())
    kept = os.path.join(app.doctreedir, 'ioasid', key.hexdigest() + '.json')
    try:
        with open(kept, encoding='utf-8') as file:
            return json.load(file), None
    except (OSError, ValueError):
        pass
    command = [app.config.ioasid_node, cli, 'figure', '--json'] + arguments[1:] + ['--', arguments[0]]
    try:
        done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, timeout=120)
    except (OSError, subprocess.TimeoutExpired) as error:
        return None, '%s cannot be run (%s): set ioasid_node in conf.py' % (app.config.ioasid_node, error)
    complaint = done.stderr.decode('utf-8', 'replace').split('\nusage:')[0].strip()
    if done.returncode != 0:
        return None, complaint or 'the program ended with status %d' % done.returncode
    answer = json.loads(done.stdout)
    os.makedirs(os.path.dirname(kept), exist_ok=True)
    # Builds run side by side: whoever is last renames a whole file over a whole file.
    partial = '%s.%d' % (kept, os.getpid())
    with open(partial, 'w', encoding='utf-8') as file:
        json.dump(answer, file)
    os.replace(partial, kept)
    return answer, None


def file_content(path):
    try:
        with open(path, 'rb') as file:
            return file.read()
    except OSError:
        return b''


# HTML.


def visit_html(self, node):
    answer = node['answer']
    picture = picture_file(self.builder, answer['picture'])
    size = re.search(r'width="(\d+)" height="(\d+)"', answer['picture'])
    if is_live(self.builder):
        self.body.append('<ioasid-visualizer%s>\n' % element_attributes(node))
    self.body.append('<figure class="ioasid-fallback">\n')
    self.body.append(
        '<img src="%s/%s" width="%s" height="%s" alt="%s" />\n'
        % (self.builder.imgpath, picture, size.group(1), size.group(2), escape(answer['alt']))
    )


def depart_html(self, node):
    self.body.append('</figure>\n')
    if is_live(self.builder):
        self.body.append('</ioasid-visualizer>\n')


def is_live(builder):
    """Books for readers without scripts have the picture and the steps only."""
    return builder.name != 'epub'


def element_attributes(node):
    attributes = {name: value for name, value in node['answer']['attributes'].items() if value is not None}
    if node['ids']:
        attributes['id'] = node['ids'][0]
    if node['classes']:
        attributes['class'] = ' '.join(node['classes'])
    style = []
    if node['width']:
        style.append('max-width: ' + node['width'])
    if node['height']:
        style.append('--ioasid-height: ' + node['height'])
    if style:
        attributes['style'] = '; '.join(style)
    return ''.join(' %s="%s"' % (name, escape(value)) for name, value in attributes.items())


def visit_html_sentence(self, node):
    self.body.append('<figcaption>')


def depart_html_sentence(self, node):
    self.body.append('</figcaption>\n')


def picture_file(builder, svg):
    name = 'ioasid-%s.svg' % hashlib.sha256(svg.encode()).hexdigest()[:16]
    path = os.path.join(builder.outdir, builder.imagedir, name)
    if not os.path.exists(path):
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, 'w', encoding='utf-8') as file:
            file.write(svg)
    return name


def add_scripts(app, pagename, templatename, context, doctree):
    """Only pages with a figure load the element."""
    if doctree is None or not any(True for _ in doctree.findall(ioasid_figure)) or not is_live(app.builder):
        return
    app.add_css_file(SCRIPTS + '/ioasid-visualizer.css')
    app.add_js_file(SCRIPTS + '/ioasid-visualizer.js', loading_method='defer')


def copy_program(app, exception):
    if exception is not None or app.builder.format != 'html' or not is_live(app.builder):
        return
    folder = program_folder(app)
    if not os.path.exists(os.path.join(folder, CLI)):
        return
    target = os.path.join(app.outdir, '_static', SCRIPTS)
    not_served = shutil.ignore_patterns('cli', 'docs', '*.zip', '*.d.ts')
    shutil.copytree(folder, target, ignore=not_served, dirs_exist_ok=True)


# LaTeX, text, manual pages.


def visit_latex(self, node):
    answer = node['answer']
    picture = pdf_file(self.builder, answer)
    if picture is not None:
        self.body.append('\n\\begin{center}\\sphinxincludegraphics[width=%s]{%s}\\end{center}\n' % (r'0.9\linewidth', picture))


def pdf_file(builder, answer):
    """LaTeX reads no SVG. Without a converter the sentence and the steps stand alone, and the log of the build says so."""
    app = builder.app
    light = light_picture(answer)
    command = app.config.ioasid_pdf_command
    name = 'ioasid-%s' % hashlib.sha256(light.encode()).hexdigest()[:16]
    svg, pdf = (os.path.join(builder.outdir, name + extension) for extension in ('.svg', '.pdf'))
    if os.path.exists(pdf):
        return name + '.pdf'
    if not command or shutil.which(command[0]) is None:
        logger.info('ioasid: no picture for LaTeX, as there is no %s; see ioasid_pdf_command', command[0] if command else 'command')
        return None
    with open(svg, 'w', encoding='utf-8') as file:
        file.write(light)
    done = subprocess.run([each.format(svg=svg, pdf=pdf) for each in command], stdin=subprocess.DEVNULL, capture_output=True)
    os.remove(svg)
    if done.returncode != 0 or not os.path.exists(pdf):
        logger.warning('ioasid: %s: %s', command[0], done.stderr.decode('utf-8', 'replace').strip(), type='ioasid')
        return None
    return name + '.pdf'


def light_picture(answer):
    """Paper is light: the style that turns the picture dark is left out."""
    return re.sub(r'<style>.*?</style>', '', answer['picture'], flags=re.DOTALL)


def nothing(self, node):
    pass


def visit_latex_sentence(self, node):
    self.body.append('\n\n')


def visit_text(self, node):
    self.new_state()
    self.add_text(node.next_node(ioasid_sentence).astext())
    self.end_state()
    self.new_state()
    self.add_text(node['answer']['steps']['text'].rstrip())
    self.end_state(wrap=False)
    raise nodes.SkipNode


def visit_plain(self, node):
    """Writers that lay lines out anew take the table of the steps as it was typed."""
    text = node['answer']['steps']['text'].rstrip()
    sentence = node.next_node(ioasid_sentence)
    holder = nodes.container()
    holder.document = node.document
    # The writer of manual pages sets no distance before the first thing in a holder.
    holder += nodes.inline()
    holder += nodes.paragraph('', '', *[child.deepcopy() for child in sentence.children])
    holder += nodes.literal_block(text, text)
    for each in holder.children[1:]:
        each.walkabout(self)
    raise nodes.SkipNode


def teach_latex(app, config):
    """Signs of the steps that pdfTeX does not know by itself; other engines have them in their fonts."""
    signs = {'2032': "'", '2192': r'\rightarrow', '22EF': r'\cdots'}
    known = ''.join(r'\DeclareUnicodeCharacter{%s}{\ensuremath{%s}}' % each + '\n' for each in signs.items())
    preamble = config.latex_elements.get('preamble', '')
    config.latex_elements = dict(
        config.latex_elements, preamble='%s\n\\ifdefined\\DeclareUnicodeCharacter\n%s\\fi\n' % (preamble, known)
    )


def setup(app):
    app.add_config_value('ioasid_program', None, 'env')
    app.add_config_value('ioasid_node', 'node', 'env')
    app.add_config_value('ioasid_pdf_command', PDF_COMMAND, 'env')
    app.add_node(
        ioasid_figure,
        html=(visit_html, depart_html),
        latex=(visit_latex, nothing),
        text=(visit_text, nothing),
        man=(visit_plain, nothing),
        texinfo=(visit_plain, nothing),
    )
    app.add_node(
        ioasid_sentence,
        html=(visit_html_sentence, depart_html_sentence),
        latex=(visit_latex_sentence, visit_latex_sentence),
        text=(nothing, nothing),
        man=(nothing, nothing),
        texinfo=(nothing, nothing),
    )
    app.add_directive('ioasid', IoasidDirective)
    app.connect('config-inited', teach_latex)
    app.connect('html-page-context', add_scripts)
    app.connect('build-finished', copy_program)
    return {'version': __version__, 'parallel_read_safe': True, 'parallel_write_safe': True}
