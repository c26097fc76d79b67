"""What scripts/generate.mjs makes of the schemas and of the client for asyncio."""
