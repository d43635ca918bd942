"""Shutting a process in, layer by layer, with what the Linux kernel offers to root and to ordinary users."""
