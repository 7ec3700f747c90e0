"""Instruments and Obligations as the register lists them."""
