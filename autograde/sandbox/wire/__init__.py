"""The wire: what crosses between the two sides of the sandbox."""

from autograde.sandbox.wire.decode import Resolve, decode
from autograde.sandbox.wire.encode import Refer, encode, refuse
from autograde.sandbox.wire.format import MOST_BYTES, Reference, Side

__all__ = ["MOST_BYTES", "Refer", "Reference", "Resolve", "Side", "decode", "encode", "refuse"]
