"""The HTTP edge: routes, problems and the OpenAPI document. Nothing here verifies anything."""
