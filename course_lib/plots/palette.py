"""Colours of the course, chosen from the palette of Okabe and Ito (2008), which colour-blind readers can tell apart.

A colour never speaks alone: what differs in colour differs in marker, line style or place too.
"""

INK = "#222222"
QUIET = "#767676"
GRID = "#E3E3E3"
PAPER = "#FFFFFF"

TARGET = "#000000"
OUTPUT = "#0072B2"
ERROR = "#D55E00"
SLOPE = "#007A59"  # the bluish green of the palette, darkened: 4.5 to 1 against white, for thin lines and text
PATH = "#D55E00"
THRESHOLD = "#D55E00"
FIRES = "#0072B2"
SIGNAL_FILL = "#DCEEF8"
WEIGHT_FILL = "#FBF3B0"
NEURON_FILL = "#F9E1D2"
FIRES_FILL = "#CFE6F4"
