# Made by scripts/generate.mjs from es_connector_mock/asynchronous. Do not edit.
"""The mock for code that blocks."""
