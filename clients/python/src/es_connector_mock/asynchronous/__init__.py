"""
The mock for asyncio. ``scripts/generate/clients/python-synchronous.mjs`` makes the synchronous mock of these files, so that
the two have the same methods.
"""
