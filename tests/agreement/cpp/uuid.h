#pragma once
static const char *const build_id = "2fd4e1c67a2d28fced849ee1bb76e7391b93eb12";
static const char *const service_uuid = "6e400001-b5a3-f393-e0a9-e50e24dcca9e";
