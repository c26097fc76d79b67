// Made by scripts/generate.mjs from schemas/. Do not edit.
import type { ObjectSpec } from '../validation/parser-spec';

export const connectorDocument = (): ObjectSpec => ({
  "parser": "connector",
  "refusesUnknown": false,
  "required": [
    "is_native"
  ],
  "requiredByBuilder": true,
  "fields": {
    "api_key_id": {
      "kind": "STRING_OR_NULL",
      "read": "textOrNull"
    },
    "api_key_secret_id": {
      "kind": "STRING_OR_NULL",
      "read": "textOrNull"
    },
    "configuration": {
      "kind": "OBJECT",
      "read": "entries",
      "object": {
        "parser": "connector_configuration",
        "refusesUnknown": false,
        "required": [
          "label"
        ],
        "requiredByBuilder": false,
        "fields": {
          "category": {
            "kind": "STRING",
            "read": "text"
          },
          "default_value": {
            "kind": "VALUE",
            "read": "tokens",
            "tokens": [
              "VALUE_STRING",
              "VALUE_NUMBER",
              "VALUE_BOOLEAN",
              "VALUE_NULL"
            ]
          },
          "depends_on": {
            "kind": "OBJECT_ARRAY",
            "read": "objects",
            "object": {
              "parser": "connector_configuration_dependency",
              "refusesUnknown": false,
              "required": [
                "field",
                "value"
              ],
              "requiredByBuilder": false,
              "fields": {
                "field": {
                  "kind": "STRING",
                  "read": "text"
                },
                "value": {
                  "kind": "VALUE",
                  "read": "tokens",
                  "tokens": [
                    "VALUE_STRING",
                    "VALUE_NUMBER",
                    "VALUE_BOOLEAN",
                    "VALUE_NULL"
                  ]
                }
              }
            }
          },
          "display": {
            "kind": "STRING_OR_NULL",
            "read": "text",
            "convert": {
              "pattern": "^(?:[tT][eE][xX][tT]|[tT][eE][xX][tT][bB][oO][xX]|[tT][eE][xX][tT][aA][rR][eE][aA]|[nN][uU][mM][eE][rR][iI][cC]|[tT][oO][gG][gG][lL][eE]|[dD][rR][oO][pP][dD][oO][wW][nN])$",
              "error": "Unknown ConfigurationDisplayType [{}]."
            }
          },
          "label": {
            "kind": "STRING",
            "read": "text"
          },
          "options": {
            "kind": "OBJECT_ARRAY",
            "read": "objects",
            "object": {
              "parser": "connector_configuration_select_option",
              "refusesUnknown": false,
              "required": [
                "label",
                "value"
              ],
              "requiredByBuilder": false,
              "fields": {
                "label": {
                  "kind": "STRING",
                  "read": "text"
                },
                "value": {
                  "kind": "VALUE",
                  "read": "tokens",
                  "tokens": [
                    "VALUE_STRING",
                    "VALUE_NUMBER"
                  ]
                }
              }
            }
          },
          "order": {
            "kind": "INT",
            "read": "int"
          },
          "placeholder": {
            "kind": "STRING_OR_NULL",
            "read": "textOrNull"
          },
          "required": {
            "kind": "BOOLEAN",
            "read": "boolean"
          },
          "sensitive": {
            "kind": "BOOLEAN",
            "read": "boolean"
          },
          "tooltip": {
            "kind": "STRING_OR_NULL",
            "read": "textOrNull"
          },
          "type": {
            "kind": "STRING_OR_NULL",
            "read": "textOrNull",
            "convert": {
              "pattern": "^(?:str|int|list|bool)$",
              "error": "Unknown ConfigurationFieldType [{}]."
            }
          },
          "ui_restrictions": {
            "kind": "STRING_ARRAY",
            "read": "texts"
          },
          "validations": {
            "kind": "OBJECT_ARRAY",
            "read": "objects",
            "object": {
              "parser": "connector_configuration_validation",
              "refusesUnknown": false,
              "required": [
                "constraint",
                "type"
              ],
              "requiredByBuilder": false,
              "fields": {
                "constraint": {
                  "kind": "VALUE_OBJECT_ARRAY",
                  "read": "tokens",
                  "tokens": [
                    "VALUE_STRING",
                    "VALUE_NUMBER",
                    "START_ARRAY"
                  ]
                },
                "type": {
                  "kind": "STRING",
                  "read": "text",
                  "convert": {
                    "pattern": "^(?:[lL][eE][sS][sS]_[tT][hH][aA][nN]|[gG][rR][eE][aA][tT][eE][rR]_[tT][hH][aA][nN]|[lL][iI][sS][tT]_[tT][yY][pP][eE]|[iI][nN][cC][lL][uU][dD][eE][dD]_[iI][nN]|[rR][eE][gG][eE][xX])$",
                    "error": "Unknown ConfigurationValidationType [{}]."
                  }
                }
              }
            }
          },
          "value": {
            "kind": "VALUE_OBJECT_ARRAY",
            "read": "tokens",
            "tokens": [
              "VALUE_STRING",
              "VALUE_NUMBER",
              "VALUE_BOOLEAN",
              "START_OBJECT",
              "VALUE_NULL"
            ]
          }
        }
      }
    },
    "custom_scheduling": {
      "kind": "OBJECT",
      "read": "tree"
    },
    "description": {
      "kind": "STRING_OR_NULL",
      "read": "textOrNull"
    },
    "error": {
      "kind": "STRING_OR_NULL",
      "read": "textOrNull"
    },
    "features": {
      "kind": "OBJECT_OR_NULL",
      "read": "objectOrNull",
      "object": {
        "parser": "connector_features",
        "refusesUnknown": false,
        "required": [],
        "requiredByBuilder": false,
        "fields": {
          "document_level_security": {
            "kind": "OBJECT",
            "read": "object",
            "object": {
              "parser": "connector_feature_enabled",
              "refusesUnknown": false,
              "required": [
                "enabled"
              ],
              "requiredByBuilder": true,
              "fields": {
                "enabled": {
                  "kind": "BOOLEAN",
                  "read": "boolean"
                }
              }
            }
          },
          "incremental_sync": {
            "kind": "OBJECT",
            "read": "object",
            "object": {
              "parser": "connector_feature_enabled",
              "refusesUnknown": false,
              "required": [
                "enabled"
              ],
              "requiredByBuilder": true,
              "fields": {
                "enabled": {
                  "kind": "BOOLEAN",
                  "read": "boolean"
                }
              }
            }
          },
          "native_connector_api_keys": {
            "kind": "OBJECT",
            "read": "object",
            "object": {
              "parser": "connector_feature_enabled",
              "refusesUnknown": false,
              "required": [
                "enabled"
              ],
              "requiredByBuilder": true,
              "fields": {
                "enabled": {
                  "kind": "BOOLEAN",
                  "read": "boolean"
                }
              }
            }
          },
          "sync_rules": {
            "kind": "OBJECT",
            "read": "object",
            "object": {
              "parser": "sync_rules_features",
              "refusesUnknown": false,
              "required": [],
              "requiredByBuilder": false,
              "fields": {
                "advanced": {
                  "kind": "OBJECT",
                  "read": "object",
                  "object": {
                    "parser": "connector_feature_enabled",
                    "refusesUnknown": false,
                    "required": [
                      "enabled"
                    ],
                    "requiredByBuilder": true,
                    "fields": {
                      "enabled": {
                        "kind": "BOOLEAN",
                        "read": "boolean"
                      }
                    }
                  }
                },
                "basic": {
                  "kind": "OBJECT",
                  "read": "object",
                  "object": {
                    "parser": "connector_feature_enabled",
                    "refusesUnknown": false,
                    "required": [
                      "enabled"
                    ],
                    "requiredByBuilder": true,
                    "fields": {
                      "enabled": {
                        "kind": "BOOLEAN",
                        "read": "boolean"
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    },
    "filtering": {
      "kind": "OBJECT_ARRAY",
      "read": "objects",
      "object": {
        "parser": "connector_filtering",
        "refusesUnknown": false,
        "required": [
          "active",
          "draft"
        ],
        "requiredByBuilder": false,
        "fields": {
          "active": {
            "kind": "OBJECT",
            "read": "object",
            "object": {
              "parser": "connector_filtering_rules",
              "refusesUnknown": false,
              "required": [
                "advanced_snippet",
                "rules",
                "validation"
              ],
              "requiredByBuilder": false,
              "fields": {
                "advanced_snippet": {
                  "kind": "OBJECT",
                  "read": "object",
                  "object": {
                    "parser": "connector_filtering_advanced_snippet",
                    "refusesUnknown": false,
                    "required": [
                      "value"
                    ],
                    "requiredByBuilder": false,
                    "fields": {
                      "created_at": {
                        "kind": "STRING",
                        "read": "text",
                        "convert": "time"
                      },
                      "updated_at": {
                        "kind": "STRING",
                        "read": "text",
                        "convert": "time"
                      },
                      "value": {
                        "kind": "OBJECT_ARRAY",
                        "read": "tree"
                      }
                    }
                  }
                },
                "rules": {
                  "kind": "OBJECT_ARRAY",
                  "read": "objects",
                  "object": {
                    "parser": "connector_filtering_rule",
                    "refusesUnknown": false,
                    "required": [
                      "field",
                      "id",
                      "order",
                      "policy",
                      "rule",
                      "value"
                    ],
                    "requiredByBuilder": false,
                    "fields": {
                      "created_at": {
                        "kind": "STRING",
                        "read": "text",
                        "convert": "time"
                      },
                      "field": {
                        "kind": "STRING",
                        "read": "text"
                      },
                      "id": {
                        "kind": "STRING",
                        "read": "text"
                      },
                      "order": {
                        "kind": "INT",
                        "read": "int"
                      },
                      "policy": {
                        "kind": "STRING",
                        "read": "text",
                        "convert": {
                          "pattern": "^(?:[eE][xX][cC][lL][uU][dD][eE]|[iI][nN][cC][lL][uU][dD][eE])$",
                          "error": "Unknown FilteringPolicy [{}]."
                        }
                      },
                      "rule": {
                        "kind": "STRING",
                        "read": "text",
                        "convert": {
                          "pattern": "^(?:contains|ends_with|equals|>|<|regex|starts_with)$",
                          "error": "Unknown FilteringRuleCondition [{}]."
                        }
                      },
                      "updated_at": {
                        "kind": "STRING",
                        "read": "text",
                        "convert": "time"
                      },
                      "value": {
                        "kind": "STRING",
                        "read": "text"
                      }
                    }
                  }
                },
                "validation": {
                  "kind": "OBJECT",
                  "read": "object",
                  "object": {
                    "parser": "filtering_validation_info",
                    "refusesUnknown": false,
                    "required": [
                      "errors",
                      "state"
                    ],
                    "requiredByBuilder": false,
                    "fields": {
                      "errors": {
                        "kind": "OBJECT_ARRAY",
                        "read": "objects",
                        "object": {
                          "parser": "connector_filtering_validation",
                          "refusesUnknown": false,
                          "required": [
                            "ids",
                            "messages"
                          ],
                          "requiredByBuilder": false,
                          "fields": {
                            "ids": {
                              "kind": "STRING_ARRAY",
                              "read": "texts"
                            },
                            "messages": {
                              "kind": "STRING_ARRAY",
                              "read": "texts"
                            }
                          }
                        }
                      },
                      "state": {
                        "kind": "STRING",
                        "read": "text",
                        "convert": {
                          "pattern": "^(?:[eE][dD][iI][tT][eE][dD]|[iI][nN][vV][aA][lL][iI][dD]|[vV][aA][lL][iI][dD])$",
                          "error": "Unknown FilteringValidationState [{}]."
                        }
                      }
                    }
                  }
                }
              }
            }
          },
          "draft": {
            "kind": "OBJECT",
            "read": "object",
            "object": {
              "parser": "connector_filtering_rules",
              "refusesUnknown": false,
              "required": [
                "advanced_snippet",
                "rules",
                "validation"
              ],
              "requiredByBuilder": false,
              "fields": {
                "advanced_snippet": {
                  "kind": "OBJECT",
                  "read": "object",
                  "object": {
                    "parser": "connector_filtering_advanced_snippet",
                    "refusesUnknown": false,
                    "required": [
                      "value"
                    ],
                    "requiredByBuilder": false,
                    "fields": {
                      "created_at": {
                        "kind": "STRING",
                        "read": "text",
                        "convert": "time"
                      },
                      "updated_at": {
                        "kind": "STRING",
                        "read": "text",
                        "convert": "time"
                      },
                      "value": {
                        "kind": "OBJECT_ARRAY",
                        "read": "tree"
                      }
                    }
                  }
                },
                "rules": {
                  "kind": "OBJECT_ARRAY",
                  "read": "objects",
                  "object": {
                    "parser": "connector_filtering_rule",
                    "refusesUnknown": false,
                    "required": [
                      "field",
                      "id",
                      "order",
                      "policy",
                      "rule",
                      "value"
                    ],
                    "requiredByBuilder": false,
                    "fields": {
                      "created_at": {
                        "kind": "STRING",
                        "read": "text",
                        "convert": "time"
                      },
                      "field": {
                        "kind": "STRING",
                        "read": "text"
                      },
                      "id": {
                        "kind": "STRING",
                        "read": "text"
                      },
                      "order": {
                        "kind": "INT",
                        "read": "int"
                      },
                      "policy": {
                        "kind": "STRING",
                        "read": "text",
                        "convert": {
                          "pattern": "^(?:[eE][xX][cC][lL][uU][dD][eE]|[iI][nN][cC][lL][uU][dD][eE])$",
                          "error": "Unknown FilteringPolicy [{}]."
                        }
                      },
                      "rule": {
                        "kind": "STRING",
                        "read": "text",
                        "convert": {
                          "pattern": "^(?:contains|ends_with|equals|>|<|regex|starts_with)$",
                          "error": "Unknown FilteringRuleCondition [{}]."
                        }
                      },
                      "updated_at": {
                        "kind": "STRING",
                        "read": "text",
                        "convert": "time"
                      },
                      "value": {
                        "kind": "STRING",
                        "read": "text"
                      }
                    }
                  }
                },
                "validation": {
                  "kind": "OBJECT",
                  "read": "object",
                  "object": {
                    "parser": "filtering_validation_info",
                    "refusesUnknown": false,
                    "required": [
                      "errors",
                      "state"
                    ],
                    "requiredByBuilder": false,
                    "fields": {
                      "errors": {
                        "kind": "OBJECT_ARRAY",
                        "read": "objects",
                        "object": {
                          "parser": "connector_filtering_validation",
                          "refusesUnknown": false,
                          "required": [
                            "ids",
                            "messages"
                          ],
                          "requiredByBuilder": false,
                          "fields": {
                            "ids": {
                              "kind": "STRING_ARRAY",
                              "read": "texts"
                            },
                            "messages": {
                              "kind": "STRING_ARRAY",
                              "read": "texts"
                            }
                          }
                        }
                      },
                      "state": {
                        "kind": "STRING",
                        "read": "text",
                        "convert": {
                          "pattern": "^(?:[eE][dD][iI][tT][eE][dD]|[iI][nN][vV][aA][lL][iI][dD]|[vV][aA][lL][iI][dD])$",
                          "error": "Unknown FilteringValidationState [{}]."
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    },
    "index_name": {
      "kind": "STRING_OR_NULL",
      "read": "textOrNull"
    },
    "is_native": {
      "kind": "BOOLEAN",
      "read": "boolean"
    },
    "language": {
      "kind": "STRING_OR_NULL",
      "read": "textOrNull"
    },
    "last_seen": {
      "kind": "STRING_OR_NULL",
      "read": "textOrNull",
      "convert": "time"
    },
    "last_access_control_sync_error": {
      "kind": "STRING_OR_NULL",
      "read": "textOrNull"
    },
    "last_access_control_sync_scheduled_at": {
      "kind": "STRING_OR_NULL",
      "read": "textOrNull",
      "convert": "time"
    },
    "last_access_control_sync_status": {
      "kind": "STRING_OR_NULL",
      "read": "textOrNull",
      "convert": {
        "pattern": "^(?:[cC][aA][nN][cC][eE][lL][iI][nN][gG]|[cC][aA][nN][cC][eE][lL][eE][dD]|[cC][oO][mM][pP][lL][eE][tT][eE][dD]|[eE][rR][rR][oO][rR]|[iI][nN]_[pP][rR][oO][gG][rR][eE][sS][sS]|[pP][eE][nN][dD][iI][nN][gG]|[sS][uU][sS][pP][eE][nN][dD][eE][dD])$",
        "error": "Unknown ConnectorSyncStatus [{}]."
      }
    },
    "last_deleted_document_count": {
      "kind": "LONG_OR_NULL",
      "read": "longOrNull"
    },
    "last_incremental_sync_scheduled_at": {
      "kind": "STRING_OR_NULL",
      "read": "textOrNull",
      "convert": "time"
    },
    "last_indexed_document_count": {
      "kind": "LONG_OR_NULL",
      "read": "longOrNull"
    },
    "last_sync_error": {
      "kind": "STRING_OR_NULL",
      "read": "textOrNull"
    },
    "last_sync_scheduled_at": {
      "kind": "STRING_OR_NULL",
      "read": "textOrNull",
      "convert": "time"
    },
    "last_sync_status": {
      "kind": "STRING_OR_NULL",
      "read": "textOrNull",
      "convert": {
        "pattern": "^(?:[cC][aA][nN][cC][eE][lL][iI][nN][gG]|[cC][aA][nN][cC][eE][lL][eE][dD]|[cC][oO][mM][pP][lL][eE][tT][eE][dD]|[eE][rR][rR][oO][rR]|[iI][nN]_[pP][rR][oO][gG][rR][eE][sS][sS]|[pP][eE][nN][dD][iI][nN][gG]|[sS][uU][sS][pP][eE][nN][dD][eE][dD])$",
        "error": "Unknown ConnectorSyncStatus [{}]."
      }
    },
    "last_synced": {
      "kind": "STRING_OR_NULL",
      "read": "textOrNull",
      "convert": "time"
    },
    "name": {
      "kind": "STRING_OR_NULL",
      "read": "textOrNull"
    },
    "pipeline": {
      "kind": "OBJECT_OR_NULL",
      "read": "objectOrNull",
      "object": {
        "parser": "connector_ingest_pipeline",
        "refusesUnknown": false,
        "required": [
          "extract_binary_content",
          "name",
          "reduce_whitespace",
          "run_ml_inference"
        ],
        "requiredByBuilder": false,
        "fields": {
          "extract_binary_content": {
            "kind": "BOOLEAN",
            "read": "boolean"
          },
          "name": {
            "kind": "STRING",
            "read": "text"
          },
          "reduce_whitespace": {
            "kind": "BOOLEAN",
            "read": "boolean"
          },
          "run_ml_inference": {
            "kind": "BOOLEAN",
            "read": "boolean"
          }
        }
      }
    },
    "scheduling": {
      "kind": "OBJECT",
      "read": "object",
      "object": {
        "parser": "connector_scheduling",
        "refusesUnknown": false,
        "required": [],
        "requiredByBuilder": false,
        "fields": {
          "access_control": {
            "kind": "OBJECT",
            "read": "object",
            "object": {
              "parser": "schedule_config",
              "refusesUnknown": false,
              "required": [
                "enabled",
                "interval"
              ],
              "requiredByBuilder": false,
              "fields": {
                "enabled": {
                  "kind": "BOOLEAN",
                  "read": "boolean"
                },
                "interval": {
                  "kind": "STRING",
                  "read": "text",
                  "convert": "cron",
                  "atBuild": true
                }
              }
            }
          },
          "full": {
            "kind": "OBJECT",
            "read": "object",
            "object": {
              "parser": "schedule_config",
              "refusesUnknown": false,
              "required": [
                "enabled",
                "interval"
              ],
              "requiredByBuilder": false,
              "fields": {
                "enabled": {
                  "kind": "BOOLEAN",
                  "read": "boolean"
                },
                "interval": {
                  "kind": "STRING",
                  "read": "text",
                  "convert": "cron",
                  "atBuild": true
                }
              }
            }
          },
          "incremental": {
            "kind": "OBJECT",
            "read": "object",
            "object": {
              "parser": "schedule_config",
              "refusesUnknown": false,
              "required": [
                "enabled",
                "interval"
              ],
              "requiredByBuilder": false,
              "fields": {
                "enabled": {
                  "kind": "BOOLEAN",
                  "read": "boolean"
                },
                "interval": {
                  "kind": "STRING",
                  "read": "text",
                  "convert": "cron",
                  "atBuild": true
                }
              }
            }
          }
        }
      }
    },
    "service_type": {
      "kind": "STRING_OR_NULL",
      "read": "textOrNull"
    },
    "status": {
      "kind": "STRING",
      "read": "text",
      "convert": {
        "pattern": "^(?:[cC][rR][eE][aA][tT][eE][dD]|[nN][eE][eE][dD][sS]_[cC][oO][nN][fF][iI][gG][uU][rR][aA][tT][iI][oO][nN]|[cC][oO][nN][fF][iI][gG][uU][rR][eE][dD]|[cC][oO][nN][nN][eE][cC][tT][eE][dD]|[eE][rR][rR][oO][rR])$",
        "error": "Unknown ConnectorStatus: {}"
      }
    },
    "sync_cursor": {
      "kind": "OBJECT_OR_NULL",
      "read": "treeOrNull"
    },
    "sync_now": {
      "kind": "BOOLEAN",
      "read": "boolean"
    },
    "deleted": {
      "kind": "BOOLEAN",
      "read": "boolean"
    }
  }
});

export const connectorLastSync = (): ObjectSpec => ({
  "parser": "connector_update_last_sync_stats_request",
  "refusesUnknown": true,
  "required": [],
  "requiredByBuilder": false,
  "fields": {
    "last_access_control_sync_error": {
      "kind": "STRING_OR_NULL",
      "read": "textOrNull"
    },
    "last_access_control_sync_scheduled_at": {
      "kind": "STRING_OR_NULL",
      "read": "textOrNull",
      "convert": "time"
    },
    "last_access_control_sync_status": {
      "kind": "STRING_OR_NULL",
      "read": "textOrNull",
      "convert": {
        "pattern": "^(?:[cC][aA][nN][cC][eE][lL][iI][nN][gG]|[cC][aA][nN][cC][eE][lL][eE][dD]|[cC][oO][mM][pP][lL][eE][tT][eE][dD]|[eE][rR][rR][oO][rR]|[iI][nN]_[pP][rR][oO][gG][rR][eE][sS][sS]|[pP][eE][nN][dD][iI][nN][gG]|[sS][uU][sS][pP][eE][nN][dD][eE][dD])$",
        "error": "Unknown ConnectorSyncStatus [{}]."
      }
    },
    "last_deleted_document_count": {
      "kind": "LONG",
      "read": "long"
    },
    "last_incremental_sync_scheduled_at": {
      "kind": "STRING_OR_NULL",
      "read": "textOrNull",
      "convert": "time"
    },
    "last_indexed_document_count": {
      "kind": "LONG",
      "read": "long"
    },
    "last_sync_error": {
      "kind": "STRING_OR_NULL",
      "read": "textOrNull"
    },
    "last_sync_scheduled_at": {
      "kind": "STRING_OR_NULL",
      "read": "textOrNull",
      "convert": "time"
    },
    "last_sync_status": {
      "kind": "STRING_OR_NULL",
      "read": "textOrNull",
      "convert": {
        "pattern": "^(?:[cC][aA][nN][cC][eE][lL][iI][nN][gG]|[cC][aA][nN][cC][eE][lL][eE][dD]|[cC][oO][mM][pP][lL][eE][tT][eE][dD]|[eE][rR][rR][oO][rR]|[iI][nN]_[pP][rR][oO][gG][rR][eE][sS][sS]|[pP][eE][nN][dD][iI][nN][gG]|[sS][uU][sS][pP][eE][nN][dD][eE][dD])$",
        "error": "Unknown ConnectorSyncStatus [{}]."
      }
    },
    "last_synced": {
      "kind": "STRING_OR_NULL",
      "read": "textOrNull",
      "convert": "time"
    },
    "sync_cursor": {
      "kind": "OBJECT_OR_NULL",
      "read": "treeOrNull"
    }
  }
});

export const connectorPut = (): ObjectSpec => ({
  "parser": "connector_put_request",
  "refusesUnknown": true,
  "required": [],
  "requiredByBuilder": false,
  "fields": {
    "description": {
      "kind": "STRING",
      "read": "text"
    },
    "index_name": {
      "kind": "STRING_OR_NULL",
      "read": "textOrNull"
    },
    "is_native": {
      "kind": "BOOLEAN",
      "read": "boolean"
    },
    "language": {
      "kind": "STRING",
      "read": "text"
    },
    "name": {
      "kind": "STRING",
      "read": "text"
    },
    "service_type": {
      "kind": "STRING",
      "read": "text"
    }
  }
});

export const connectorStoredFiltering = (): ObjectSpec => ({
  "parser": "connector_filtering_parser",
  "refusesUnknown": false,
  "required": [
    "filtering"
  ],
  "requiredByBuilder": false,
  "fields": {
    "filtering": {
      "kind": "OBJECT_ARRAY",
      "read": "objects",
      "object": {
        "parser": "connector_filtering",
        "refusesUnknown": false,
        "required": [
          "active",
          "draft"
        ],
        "requiredByBuilder": false,
        "fields": {
          "active": {
            "kind": "OBJECT",
            "read": "object",
            "object": {
              "parser": "connector_filtering_rules",
              "refusesUnknown": false,
              "required": [
                "advanced_snippet",
                "rules",
                "validation"
              ],
              "requiredByBuilder": false,
              "fields": {
                "advanced_snippet": {
                  "kind": "OBJECT",
                  "read": "object",
                  "object": {
                    "parser": "connector_filtering_advanced_snippet",
                    "refusesUnknown": false,
                    "required": [
                      "value"
                    ],
                    "requiredByBuilder": false,
                    "fields": {
                      "created_at": {
                        "kind": "STRING",
                        "read": "text",
                        "convert": "time"
                      },
                      "updated_at": {
                        "kind": "STRING",
                        "read": "text",
                        "convert": "time"
                      },
                      "value": {
                        "kind": "OBJECT_ARRAY",
                        "read": "tree"
                      }
                    }
                  }
                },
                "rules": {
                  "kind": "OBJECT_ARRAY",
                  "read": "objects",
                  "object": {
                    "parser": "connector_filtering_rule",
                    "refusesUnknown": false,
                    "required": [
                      "field",
                      "id",
                      "order",
                      "policy",
                      "rule",
                      "value"
                    ],
                    "requiredByBuilder": false,
                    "fields": {
                      "created_at": {
                        "kind": "STRING",
                        "read": "text",
                        "convert": "time"
                      },
                      "field": {
                        "kind": "STRING",
                        "read": "text"
                      },
                      "id": {
                        "kind": "STRING",
                        "read": "text"
                      },
                      "order": {
                        "kind": "INT",
                        "read": "int"
                      },
                      "policy": {
                        "kind": "STRING",
                        "read": "text",
                        "convert": {
                          "pattern": "^(?:[eE][xX][cC][lL][uU][dD][eE]|[iI][nN][cC][lL][uU][dD][eE])$",
                          "error": "Unknown FilteringPolicy [{}]."
                        }
                      },
                      "rule": {
                        "kind": "STRING",
                        "read": "text",
                        "convert": {
                          "pattern": "^(?:contains|ends_with|equals|>|<|regex|starts_with)$",
                          "error": "Unknown FilteringRuleCondition [{}]."
                        }
                      },
                      "updated_at": {
                        "kind": "STRING",
                        "read": "text",
                        "convert": "time"
                      },
                      "value": {
                        "kind": "STRING",
                        "read": "text"
                      }
                    }
                  }
                },
                "validation": {
                  "kind": "OBJECT",
                  "read": "object",
                  "object": {
                    "parser": "filtering_validation_info",
                    "refusesUnknown": false,
                    "required": [
                      "errors",
                      "state"
                    ],
                    "requiredByBuilder": false,
                    "fields": {
                      "errors": {
                        "kind": "OBJECT_ARRAY",
                        "read": "objects",
                        "object": {
                          "parser": "connector_filtering_validation",
                          "refusesUnknown": false,
                          "required": [
                            "ids",
                            "messages"
                          ],
                          "requiredByBuilder": false,
                          "fields": {
                            "ids": {
                              "kind": "STRING_ARRAY",
                              "read": "texts"
                            },
                            "messages": {
                              "kind": "STRING_ARRAY",
                              "read": "texts"
                            }
                          }
                        }
                      },
                      "state": {
                        "kind": "STRING",
                        "read": "text",
                        "convert": {
                          "pattern": "^(?:[eE][dD][iI][tT][eE][dD]|[iI][nN][vV][aA][lL][iI][dD]|[vV][aA][lL][iI][dD])$",
                          "error": "Unknown FilteringValidationState [{}]."
                        }
                      }
                    }
                  }
                }
              }
            }
          },
          "draft": {
            "kind": "OBJECT",
            "read": "object",
            "object": {
              "parser": "connector_filtering_rules",
              "refusesUnknown": false,
              "required": [
                "advanced_snippet",
                "rules",
                "validation"
              ],
              "requiredByBuilder": false,
              "fields": {
                "advanced_snippet": {
                  "kind": "OBJECT",
                  "read": "object",
                  "object": {
                    "parser": "connector_filtering_advanced_snippet",
                    "refusesUnknown": false,
                    "required": [
                      "value"
                    ],
                    "requiredByBuilder": false,
                    "fields": {
                      "created_at": {
                        "kind": "STRING",
                        "read": "text",
                        "convert": "time"
                      },
                      "updated_at": {
                        "kind": "STRING",
                        "read": "text",
                        "convert": "time"
                      },
                      "value": {
                        "kind": "OBJECT_ARRAY",
                        "read": "tree"
                      }
                    }
                  }
                },
                "rules": {
                  "kind": "OBJECT_ARRAY",
                  "read": "objects",
                  "object": {
                    "parser": "connector_filtering_rule",
                    "refusesUnknown": false,
                    "required": [
                      "field",
                      "id",
                      "order",
                      "policy",
                      "rule",
                      "value"
                    ],
                    "requiredByBuilder": false,
                    "fields": {
                      "created_at": {
                        "kind": "STRING",
                        "read": "text",
                        "convert": "time"
                      },
                      "field": {
                        "kind": "STRING",
                        "read": "text"
                      },
                      "id": {
                        "kind": "STRING",
                        "read": "text"
                      },
                      "order": {
                        "kind": "INT",
                        "read": "int"
                      },
                      "policy": {
                        "kind": "STRING",
                        "read": "text",
                        "convert": {
                          "pattern": "^(?:[eE][xX][cC][lL][uU][dD][eE]|[iI][nN][cC][lL][uU][dD][eE])$",
                          "error": "Unknown FilteringPolicy [{}]."
                        }
                      },
                      "rule": {
                        "kind": "STRING",
                        "read": "text",
                        "convert": {
                          "pattern": "^(?:contains|ends_with|equals|>|<|regex|starts_with)$",
                          "error": "Unknown FilteringRuleCondition [{}]."
                        }
                      },
                      "updated_at": {
                        "kind": "STRING",
                        "read": "text",
                        "convert": "time"
                      },
                      "value": {
                        "kind": "STRING",
                        "read": "text"
                      }
                    }
                  }
                },
                "validation": {
                  "kind": "OBJECT",
                  "read": "object",
                  "object": {
                    "parser": "filtering_validation_info",
                    "refusesUnknown": false,
                    "required": [
                      "errors",
                      "state"
                    ],
                    "requiredByBuilder": false,
                    "fields": {
                      "errors": {
                        "kind": "OBJECT_ARRAY",
                        "read": "objects",
                        "object": {
                          "parser": "connector_filtering_validation",
                          "refusesUnknown": false,
                          "required": [
                            "ids",
                            "messages"
                          ],
                          "requiredByBuilder": false,
                          "fields": {
                            "ids": {
                              "kind": "STRING_ARRAY",
                              "read": "texts"
                            },
                            "messages": {
                              "kind": "STRING_ARRAY",
                              "read": "texts"
                            }
                          }
                        }
                      },
                      "state": {
                        "kind": "STRING",
                        "read": "text",
                        "convert": {
                          "pattern": "^(?:[eE][dD][iI][tT][eE][dD]|[iI][nN][vV][aA][lL][iI][dD]|[vV][aA][lL][iI][dD])$",
                          "error": "Unknown FilteringValidationState [{}]."
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    }
  }
});

export const connectorUpdateApiKeyId = (): ObjectSpec => ({
  "parser": "connector_update_api_key_id_request",
  "refusesUnknown": true,
  "required": [],
  "requiredByBuilder": false,
  "fields": {
    "api_key_id": {
      "kind": "STRING_OR_NULL",
      "read": "textOrNull"
    },
    "api_key_secret_id": {
      "kind": "STRING_OR_NULL",
      "read": "textOrNull"
    }
  }
});

export const connectorUpdateConfiguration = (): ObjectSpec => ({
  "parser": "connector_update_configuration_request",
  "refusesUnknown": true,
  "required": [],
  "requiredByBuilder": false,
  "fields": {
    "configuration": {
      "kind": "OBJECT",
      "read": "entries",
      "object": {
        "parser": "connector_configuration",
        "refusesUnknown": false,
        "required": [
          "label"
        ],
        "requiredByBuilder": false,
        "fields": {
          "category": {
            "kind": "STRING",
            "read": "text"
          },
          "default_value": {
            "kind": "VALUE",
            "read": "tokens",
            "tokens": [
              "VALUE_STRING",
              "VALUE_NUMBER",
              "VALUE_BOOLEAN",
              "VALUE_NULL"
            ]
          },
          "depends_on": {
            "kind": "OBJECT_ARRAY",
            "read": "objects",
            "object": {
              "parser": "connector_configuration_dependency",
              "refusesUnknown": false,
              "required": [
                "field",
                "value"
              ],
              "requiredByBuilder": false,
              "fields": {
                "field": {
                  "kind": "STRING",
                  "read": "text"
                },
                "value": {
                  "kind": "VALUE",
                  "read": "tokens",
                  "tokens": [
                    "VALUE_STRING",
                    "VALUE_NUMBER",
                    "VALUE_BOOLEAN",
                    "VALUE_NULL"
                  ]
                }
              }
            }
          },
          "display": {
            "kind": "STRING_OR_NULL",
            "read": "text",
            "convert": {
              "pattern": "^(?:[tT][eE][xX][tT]|[tT][eE][xX][tT][bB][oO][xX]|[tT][eE][xX][tT][aA][rR][eE][aA]|[nN][uU][mM][eE][rR][iI][cC]|[tT][oO][gG][gG][lL][eE]|[dD][rR][oO][pP][dD][oO][wW][nN])$",
              "error": "Unknown ConfigurationDisplayType [{}]."
            }
          },
          "label": {
            "kind": "STRING",
            "read": "text"
          },
          "options": {
            "kind": "OBJECT_ARRAY",
            "read": "objects",
            "object": {
              "parser": "connector_configuration_select_option",
              "refusesUnknown": false,
              "required": [
                "label",
                "value"
              ],
              "requiredByBuilder": false,
              "fields": {
                "label": {
                  "kind": "STRING",
                  "read": "text"
                },
                "value": {
                  "kind": "VALUE",
                  "read": "tokens",
                  "tokens": [
                    "VALUE_STRING",
                    "VALUE_NUMBER"
                  ]
                }
              }
            }
          },
          "order": {
            "kind": "INT",
            "read": "int"
          },
          "placeholder": {
            "kind": "STRING_OR_NULL",
            "read": "textOrNull"
          },
          "required": {
            "kind": "BOOLEAN",
            "read": "boolean"
          },
          "sensitive": {
            "kind": "BOOLEAN",
            "read": "boolean"
          },
          "tooltip": {
            "kind": "STRING_OR_NULL",
            "read": "textOrNull"
          },
          "type": {
            "kind": "STRING_OR_NULL",
            "read": "textOrNull",
            "convert": {
              "pattern": "^(?:str|int|list|bool)$",
              "error": "Unknown ConfigurationFieldType [{}]."
            }
          },
          "ui_restrictions": {
            "kind": "STRING_ARRAY",
            "read": "texts"
          },
          "validations": {
            "kind": "OBJECT_ARRAY",
            "read": "objects",
            "object": {
              "parser": "connector_configuration_validation",
              "refusesUnknown": false,
              "required": [
                "constraint",
                "type"
              ],
              "requiredByBuilder": false,
              "fields": {
                "constraint": {
                  "kind": "VALUE_OBJECT_ARRAY",
                  "read": "tokens",
                  "tokens": [
                    "VALUE_STRING",
                    "VALUE_NUMBER",
                    "START_ARRAY"
                  ]
                },
                "type": {
                  "kind": "STRING",
                  "read": "text",
                  "convert": {
                    "pattern": "^(?:[lL][eE][sS][sS]_[tT][hH][aA][nN]|[gG][rR][eE][aA][tT][eE][rR]_[tT][hH][aA][nN]|[lL][iI][sS][tT]_[tT][yY][pP][eE]|[iI][nN][cC][lL][uU][dD][eE][dD]_[iI][nN]|[rR][eE][gG][eE][xX])$",
                    "error": "Unknown ConfigurationValidationType [{}]."
                  }
                }
              }
            }
          },
          "value": {
            "kind": "VALUE_OBJECT_ARRAY",
            "read": "tokens",
            "tokens": [
              "VALUE_STRING",
              "VALUE_NUMBER",
              "VALUE_BOOLEAN",
              "START_OBJECT",
              "VALUE_NULL"
            ]
          }
        }
      }
    },
    "values": {
      "kind": "VALUE_OBJECT_ARRAY",
      "read": "map"
    }
  }
});

export const connectorUpdateError = (): ObjectSpec => ({
  "parser": "connector_update_error_request",
  "refusesUnknown": true,
  "required": [
    "error"
  ],
  "requiredByBuilder": false,
  "fields": {
    "error": {
      "kind": "STRING_OR_NULL",
      "read": "textOrNull"
    }
  }
});

export const connectorUpdateFeatures = (): ObjectSpec => ({
  "parser": "connector_update_features_request",
  "refusesUnknown": true,
  "required": [],
  "requiredByBuilder": false,
  "fields": {
    "features": {
      "kind": "OBJECT",
      "read": "object",
      "object": {
        "parser": "connector_features",
        "refusesUnknown": false,
        "required": [],
        "requiredByBuilder": false,
        "fields": {
          "document_level_security": {
            "kind": "OBJECT",
            "read": "object",
            "object": {
              "parser": "connector_feature_enabled",
              "refusesUnknown": false,
              "required": [
                "enabled"
              ],
              "requiredByBuilder": true,
              "fields": {
                "enabled": {
                  "kind": "BOOLEAN",
                  "read": "boolean"
                }
              }
            }
          },
          "incremental_sync": {
            "kind": "OBJECT",
            "read": "object",
            "object": {
              "parser": "connector_feature_enabled",
              "refusesUnknown": false,
              "required": [
                "enabled"
              ],
              "requiredByBuilder": true,
              "fields": {
                "enabled": {
                  "kind": "BOOLEAN",
                  "read": "boolean"
                }
              }
            }
          },
          "native_connector_api_keys": {
            "kind": "OBJECT",
            "read": "object",
            "object": {
              "parser": "connector_feature_enabled",
              "refusesUnknown": false,
              "required": [
                "enabled"
              ],
              "requiredByBuilder": true,
              "fields": {
                "enabled": {
                  "kind": "BOOLEAN",
                  "read": "boolean"
                }
              }
            }
          },
          "sync_rules": {
            "kind": "OBJECT",
            "read": "object",
            "object": {
              "parser": "sync_rules_features",
              "refusesUnknown": false,
              "required": [],
              "requiredByBuilder": false,
              "fields": {
                "advanced": {
                  "kind": "OBJECT",
                  "read": "object",
                  "object": {
                    "parser": "connector_feature_enabled",
                    "refusesUnknown": false,
                    "required": [
                      "enabled"
                    ],
                    "requiredByBuilder": true,
                    "fields": {
                      "enabled": {
                        "kind": "BOOLEAN",
                        "read": "boolean"
                      }
                    }
                  }
                },
                "basic": {
                  "kind": "OBJECT",
                  "read": "object",
                  "object": {
                    "parser": "connector_feature_enabled",
                    "refusesUnknown": false,
                    "required": [
                      "enabled"
                    ],
                    "requiredByBuilder": true,
                    "fields": {
                      "enabled": {
                        "kind": "BOOLEAN",
                        "read": "boolean"
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    }
  }
});

export const connectorUpdateFilteringValidation = (): ObjectSpec => ({
  "parser": "connector_update_filtering_validation",
  "refusesUnknown": true,
  "required": [
    "validation"
  ],
  "requiredByBuilder": false,
  "fields": {
    "validation": {
      "kind": "OBJECT",
      "read": "object",
      "object": {
        "parser": "filtering_validation_info",
        "refusesUnknown": false,
        "required": [
          "errors",
          "state"
        ],
        "requiredByBuilder": false,
        "fields": {
          "errors": {
            "kind": "OBJECT_ARRAY",
            "read": "objects",
            "object": {
              "parser": "connector_filtering_validation",
              "refusesUnknown": false,
              "required": [
                "ids",
                "messages"
              ],
              "requiredByBuilder": false,
              "fields": {
                "ids": {
                  "kind": "STRING_ARRAY",
                  "read": "texts"
                },
                "messages": {
                  "kind": "STRING_ARRAY",
                  "read": "texts"
                }
              }
            }
          },
          "state": {
            "kind": "STRING",
            "read": "text",
            "convert": {
              "pattern": "^(?:[eE][dD][iI][tT][eE][dD]|[iI][nN][vV][aA][lL][iI][dD]|[vV][aA][lL][iI][dD])$",
              "error": "Unknown FilteringValidationState [{}]."
            }
          }
        }
      }
    }
  }
});

export const connectorUpdateFiltering = (): ObjectSpec => ({
  "parser": "connector_update_filtering_request",
  "refusesUnknown": true,
  "required": [],
  "requiredByBuilder": false,
  "fields": {
    "filtering": {
      "kind": "OBJECT_ARRAY",
      "read": "objects",
      "object": {
        "parser": "connector_filtering",
        "refusesUnknown": false,
        "required": [
          "active",
          "draft"
        ],
        "requiredByBuilder": false,
        "fields": {
          "active": {
            "kind": "OBJECT",
            "read": "object",
            "object": {
              "parser": "connector_filtering_rules",
              "refusesUnknown": false,
              "required": [
                "advanced_snippet",
                "rules",
                "validation"
              ],
              "requiredByBuilder": false,
              "fields": {
                "advanced_snippet": {
                  "kind": "OBJECT",
                  "read": "object",
                  "object": {
                    "parser": "connector_filtering_advanced_snippet",
                    "refusesUnknown": false,
                    "required": [
                      "value"
                    ],
                    "requiredByBuilder": false,
                    "fields": {
                      "created_at": {
                        "kind": "STRING",
                        "read": "text",
                        "convert": "time"
                      },
                      "updated_at": {
                        "kind": "STRING",
                        "read": "text",
                        "convert": "time"
                      },
                      "value": {
                        "kind": "OBJECT_ARRAY",
                        "read": "tree"
                      }
                    }
                  }
                },
                "rules": {
                  "kind": "OBJECT_ARRAY",
                  "read": "objects",
                  "object": {
                    "parser": "connector_filtering_rule",
                    "refusesUnknown": false,
                    "required": [
                      "field",
                      "id",
                      "order",
                      "policy",
                      "rule",
                      "value"
                    ],
                    "requiredByBuilder": false,
                    "fields": {
                      "created_at": {
                        "kind": "STRING",
                        "read": "text",
                        "convert": "time"
                      },
                      "field": {
                        "kind": "STRING",
                        "read": "text"
                      },
                      "id": {
                        "kind": "STRING",
                        "read": "text"
                      },
                      "order": {
                        "kind": "INT",
                        "read": "int"
                      },
                      "policy": {
                        "kind": "STRING",
                        "read": "text",
                        "convert": {
                          "pattern": "^(?:[eE][xX][cC][lL][uU][dD][eE]|[iI][nN][cC][lL][uU][dD][eE])$",
                          "error": "Unknown FilteringPolicy [{}]."
                        }
                      },
                      "rule": {
                        "kind": "STRING",
                        "read": "text",
                        "convert": {
                          "pattern": "^(?:contains|ends_with|equals|>|<|regex|starts_with)$",
                          "error": "Unknown FilteringRuleCondition [{}]."
                        }
                      },
                      "updated_at": {
                        "kind": "STRING",
                        "read": "text",
                        "convert": "time"
                      },
                      "value": {
                        "kind": "STRING",
                        "read": "text"
                      }
                    }
                  }
                },
                "validation": {
                  "kind": "OBJECT",
                  "read": "object",
                  "object": {
                    "parser": "filtering_validation_info",
                    "refusesUnknown": false,
                    "required": [
                      "errors",
                      "state"
                    ],
                    "requiredByBuilder": false,
                    "fields": {
                      "errors": {
                        "kind": "OBJECT_ARRAY",
                        "read": "objects",
                        "object": {
                          "parser": "connector_filtering_validation",
                          "refusesUnknown": false,
                          "required": [
                            "ids",
                            "messages"
                          ],
                          "requiredByBuilder": false,
                          "fields": {
                            "ids": {
                              "kind": "STRING_ARRAY",
                              "read": "texts"
                            },
                            "messages": {
                              "kind": "STRING_ARRAY",
                              "read": "texts"
                            }
                          }
                        }
                      },
                      "state": {
                        "kind": "STRING",
                        "read": "text",
                        "convert": {
                          "pattern": "^(?:[eE][dD][iI][tT][eE][dD]|[iI][nN][vV][aA][lL][iI][dD]|[vV][aA][lL][iI][dD])$",
                          "error": "Unknown FilteringValidationState [{}]."
                        }
                      }
                    }
                  }
                }
              }
            }
          },
          "draft": {
            "kind": "OBJECT",
            "read": "object",
            "object": {
              "parser": "connector_filtering_rules",
              "refusesUnknown": false,
              "required": [
                "advanced_snippet",
                "rules",
                "validation"
              ],
              "requiredByBuilder": false,
              "fields": {
                "advanced_snippet": {
                  "kind": "OBJECT",
                  "read": "object",
                  "object": {
                    "parser": "connector_filtering_advanced_snippet",
                    "refusesUnknown": false,
                    "required": [
                      "value"
                    ],
                    "requiredByBuilder": false,
                    "fields": {
                      "created_at": {
                        "kind": "STRING",
                        "read": "text",
                        "convert": "time"
                      },
                      "updated_at": {
                        "kind": "STRING",
                        "read": "text",
                        "convert": "time"
                      },
                      "value": {
                        "kind": "OBJECT_ARRAY",
                        "read": "tree"
                      }
                    }
                  }
                },
                "rules": {
                  "kind": "OBJECT_ARRAY",
                  "read": "objects",
                  "object": {
                    "parser": "connector_filtering_rule",
                    "refusesUnknown": false,
                    "required": [
                      "field",
                      "id",
                      "order",
                      "policy",
                      "rule",
                      "value"
                    ],
                    "requiredByBuilder": false,
                    "fields": {
                      "created_at": {
                        "kind": "STRING",
                        "read": "text",
                        "convert": "time"
                      },
                      "field": {
                        "kind": "STRING",
                        "read": "text"
                      },
                      "id": {
                        "kind": "STRING",
                        "read": "text"
                      },
                      "order": {
                        "kind": "INT",
                        "read": "int"
                      },
                      "policy": {
                        "kind": "STRING",
                        "read": "text",
                        "convert": {
                          "pattern": "^(?:[eE][xX][cC][lL][uU][dD][eE]|[iI][nN][cC][lL][uU][dD][eE])$",
                          "error": "Unknown FilteringPolicy [{}]."
                        }
                      },
                      "rule": {
                        "kind": "STRING",
                        "read": "text",
                        "convert": {
                          "pattern": "^(?:contains|ends_with|equals|>|<|regex|starts_with)$",
                          "error": "Unknown FilteringRuleCondition [{}]."
                        }
                      },
                      "updated_at": {
                        "kind": "STRING",
                        "read": "text",
                        "convert": "time"
                      },
                      "value": {
                        "kind": "STRING",
                        "read": "text"
                      }
                    }
                  }
                },
                "validation": {
                  "kind": "OBJECT",
                  "read": "object",
                  "object": {
                    "parser": "filtering_validation_info",
                    "refusesUnknown": false,
                    "required": [
                      "errors",
                      "state"
                    ],
                    "requiredByBuilder": false,
                    "fields": {
                      "errors": {
                        "kind": "OBJECT_ARRAY",
                        "read": "objects",
                        "object": {
                          "parser": "connector_filtering_validation",
                          "refusesUnknown": false,
                          "required": [
                            "ids",
                            "messages"
                          ],
                          "requiredByBuilder": false,
                          "fields": {
                            "ids": {
                              "kind": "STRING_ARRAY",
                              "read": "texts"
                            },
                            "messages": {
                              "kind": "STRING_ARRAY",
                              "read": "texts"
                            }
                          }
                        }
                      },
                      "state": {
                        "kind": "STRING",
                        "read": "text",
                        "convert": {
                          "pattern": "^(?:[eE][dD][iI][tT][eE][dD]|[iI][nN][vV][aA][lL][iI][dD]|[vV][aA][lL][iI][dD])$",
                          "error": "Unknown FilteringValidationState [{}]."
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    },
    "advanced_snippet": {
      "kind": "OBJECT",
      "read": "object",
      "object": {
        "parser": "connector_filtering_advanced_snippet",
        "refusesUnknown": false,
        "required": [
          "value"
        ],
        "requiredByBuilder": false,
        "fields": {
          "created_at": {
            "kind": "STRING",
            "read": "text",
            "convert": "time"
          },
          "updated_at": {
            "kind": "STRING",
            "read": "text",
            "convert": "time"
          },
          "value": {
            "kind": "OBJECT_ARRAY",
            "read": "tree"
          }
        }
      }
    },
    "rules": {
      "kind": "OBJECT_ARRAY",
      "read": "objects",
      "object": {
        "parser": "connector_filtering_rule",
        "refusesUnknown": false,
        "required": [
          "field",
          "id",
          "order",
          "policy",
          "rule",
          "value"
        ],
        "requiredByBuilder": false,
        "fields": {
          "created_at": {
            "kind": "STRING",
            "read": "text",
            "convert": "time"
          },
          "field": {
            "kind": "STRING",
            "read": "text"
          },
          "id": {
            "kind": "STRING",
            "read": "text"
          },
          "order": {
            "kind": "INT",
            "read": "int"
          },
          "policy": {
            "kind": "STRING",
            "read": "text",
            "convert": {
              "pattern": "^(?:[eE][xX][cC][lL][uU][dD][eE]|[iI][nN][cC][lL][uU][dD][eE])$",
              "error": "Unknown FilteringPolicy [{}]."
            }
          },
          "rule": {
            "kind": "STRING",
            "read": "text",
            "convert": {
              "pattern": "^(?:contains|ends_with|equals|>|<|regex|starts_with)$",
              "error": "Unknown FilteringRuleCondition [{}]."
            }
          },
          "updated_at": {
            "kind": "STRING",
            "read": "text",
            "convert": "time"
          },
          "value": {
            "kind": "STRING",
            "read": "text"
          }
        }
      }
    }
  }
});

export const connectorUpdateIndexName = (): ObjectSpec => ({
  "parser": "connector_update_index_name_request",
  "refusesUnknown": true,
  "required": [
    "index_name"
  ],
  "requiredByBuilder": false,
  "fields": {
    "index_name": {
      "kind": "STRING_OR_NULL",
      "read": "textOrNull"
    }
  }
});

export const connectorUpdateName = (): ObjectSpec => ({
  "parser": "connector_update_name_request",
  "refusesUnknown": true,
  "required": [],
  "requiredByBuilder": false,
  "fields": {
    "name": {
      "kind": "STRING_OR_NULL",
      "read": "textOrNull"
    },
    "description": {
      "kind": "STRING_OR_NULL",
      "read": "textOrNull"
    }
  }
});

export const connectorUpdateNative = (): ObjectSpec => ({
  "parser": "connector_update_native_request",
  "refusesUnknown": true,
  "required": [
    "is_native"
  ],
  "requiredByBuilder": false,
  "fields": {
    "is_native": {
      "kind": "BOOLEAN",
      "read": "boolean"
    }
  }
});

export const connectorUpdatePipeline = (): ObjectSpec => ({
  "parser": "connector_update_pipeline_request",
  "refusesUnknown": true,
  "required": [
    "pipeline"
  ],
  "requiredByBuilder": false,
  "fields": {
    "pipeline": {
      "kind": "OBJECT",
      "read": "object",
      "object": {
        "parser": "connector_ingest_pipeline",
        "refusesUnknown": false,
        "required": [
          "extract_binary_content",
          "name",
          "reduce_whitespace",
          "run_ml_inference"
        ],
        "requiredByBuilder": false,
        "fields": {
          "extract_binary_content": {
            "kind": "BOOLEAN",
            "read": "boolean"
          },
          "name": {
            "kind": "STRING",
            "read": "text"
          },
          "reduce_whitespace": {
            "kind": "BOOLEAN",
            "read": "boolean"
          },
          "run_ml_inference": {
            "kind": "BOOLEAN",
            "read": "boolean"
          }
        }
      }
    }
  }
});

export const connectorUpdateScheduling = (): ObjectSpec => ({
  "parser": "connector_update_scheduling_request",
  "refusesUnknown": true,
  "required": [
    "scheduling"
  ],
  "requiredByBuilder": false,
  "fields": {
    "scheduling": {
      "kind": "OBJECT",
      "read": "object",
      "object": {
        "parser": "connector_scheduling",
        "refusesUnknown": false,
        "required": [],
        "requiredByBuilder": false,
        "fields": {
          "access_control": {
            "kind": "OBJECT",
            "read": "object",
            "object": {
              "parser": "schedule_config",
              "refusesUnknown": false,
              "required": [
                "enabled",
                "interval"
              ],
              "requiredByBuilder": false,
              "fields": {
                "enabled": {
                  "kind": "BOOLEAN",
                  "read": "boolean"
                },
                "interval": {
                  "kind": "STRING",
                  "read": "text",
                  "convert": "cron",
                  "atBuild": true
                }
              }
            }
          },
          "full": {
            "kind": "OBJECT",
            "read": "object",
            "object": {
              "parser": "schedule_config",
              "refusesUnknown": false,
              "required": [
                "enabled",
                "interval"
              ],
              "requiredByBuilder": false,
              "fields": {
                "enabled": {
                  "kind": "BOOLEAN",
                  "read": "boolean"
                },
                "interval": {
                  "kind": "STRING",
                  "read": "text",
                  "convert": "cron",
                  "atBuild": true
                }
              }
            }
          },
          "incremental": {
            "kind": "OBJECT",
            "read": "object",
            "object": {
              "parser": "schedule_config",
              "refusesUnknown": false,
              "required": [
                "enabled",
                "interval"
              ],
              "requiredByBuilder": false,
              "fields": {
                "enabled": {
                  "kind": "BOOLEAN",
                  "read": "boolean"
                },
                "interval": {
                  "kind": "STRING",
                  "read": "text",
                  "convert": "cron",
                  "atBuild": true
                }
              }
            }
          }
        }
      }
    }
  }
});

export const connectorUpdateServiceType = (): ObjectSpec => ({
  "parser": "connector_update_service_type_request",
  "refusesUnknown": true,
  "required": [
    "service_type"
  ],
  "requiredByBuilder": false,
  "fields": {
    "service_type": {
      "kind": "STRING",
      "read": "text"
    }
  }
});

export const connectorUpdateStatus = (): ObjectSpec => ({
  "parser": "connector_update_status_request",
  "refusesUnknown": true,
  "required": [],
  "requiredByBuilder": false,
  "fields": {
    "status": {
      "kind": "STRING",
      "read": "text",
      "convert": {
        "pattern": "^(?:[cC][rR][eE][aA][tT][eE][dD]|[nN][eE][eE][dD][sS]_[cC][oO][nN][fF][iI][gG][uU][rR][aA][tT][iI][oO][nN]|[cC][oO][nN][fF][iI][gG][uU][rR][eE][dD]|[cC][oO][nN][nN][eE][cC][tT][eE][dD]|[eE][rR][rR][oO][rR])$",
        "error": "Unknown ConnectorStatus: {}"
      }
    }
  }
});

export const secretPost = (): ObjectSpec => ({
  "parser": "post_secret_request",
  "refusesUnknown": true,
  "required": [],
  "requiredByBuilder": false,
  "fields": {
    "value": {
      "kind": "STRING",
      "read": "text"
    }
  }
});

export const secretPut = (): ObjectSpec => ({
  "parser": "connector_secret_put_request",
  "refusesUnknown": true,
  "required": [
    "value"
  ],
  "requiredByBuilder": false,
  "fields": {
    "value": {
      "kind": "STRING",
      "read": "text"
    }
  }
});

export const securityCreateApiKey = (): ObjectSpec => ({
  "parser": "api_key_request",
  "refusesUnknown": true,
  "required": [],
  "requiredByBuilder": false,
  "fields": {
    "name": {
      "kind": "STRING",
      "read": "text"
    },
    "expiration": {
      "kind": "STRING",
      "read": "text"
    },
    "role_descriptors": {
      "kind": "OBJECT",
      "read": "tree"
    },
    "metadata": {
      "kind": "OBJECT",
      "read": "tree"
    }
  }
});

export const securityInvalidateApiKey = (): ObjectSpec => ({
  "parser": "invalidate_api_key",
  "refusesUnknown": true,
  "required": [],
  "requiredByBuilder": false,
  "fields": {
    "realm_name": {
      "kind": "STRING",
      "read": "text"
    },
    "username": {
      "kind": "STRING",
      "read": "text"
    },
    "ids": {
      "kind": "STRING_ARRAY",
      "read": "texts"
    },
    "name": {
      "kind": "STRING",
      "read": "text"
    },
    "owner": {
      "kind": "BOOLEAN",
      "read": "boolean"
    }
  }
});

export const syncJobClaim = (): ObjectSpec => ({
  "parser": "claim_connector_sync_job",
  "refusesUnknown": true,
  "required": [
    "worker_hostname"
  ],
  "requiredByBuilder": false,
  "fields": {
    "worker_hostname": {
      "kind": "STRING",
      "read": "text"
    },
    "sync_cursor": {
      "kind": "OBJECT",
      "read": "tree"
    }
  }
});

export const syncJobError = (): ObjectSpec => ({
  "parser": "connector_sync_job_error_request",
  "refusesUnknown": true,
  "required": [
    "error"
  ],
  "requiredByBuilder": false,
  "fields": {
    "error": {
      "kind": "STRING",
      "read": "text"
    }
  }
});

export const syncJobPost = (): ObjectSpec => ({
  "parser": "connector_sync_job_post_request",
  "refusesUnknown": true,
  "required": [
    "id"
  ],
  "requiredByBuilder": false,
  "fields": {
    "id": {
      "kind": "STRING",
      "read": "text"
    },
    "job_type": {
      "kind": "STRING",
      "read": "text",
      "convert": {
        "pattern": "^(?:[fF][uU][lL][lL]|[iI][nN][cC][rR][eE][mM][eE][nN][tT][aA][lL]|[aA][cC][cC][eE][sS][sS]_[cC][oO][nN][tT][rR][oO][lL])$",
        "error": "Unknown ConnectorSyncJobType [{}]."
      },
      "atBuild": true
    },
    "trigger_method": {
      "kind": "STRING",
      "read": "text",
      "convert": {
        "pattern": "^(?:[oO][nN]_[dD][eE][mM][aA][nN][dD]|[sS][cC][hH][eE][dD][uU][lL][eE][dD])$",
        "error": "Unknown ConnectorSyncJobTriggerMethod [{}]."
      },
      "atBuild": true
    }
  }
});

export const syncJobUpdateStats = (): ObjectSpec => ({
  "parser": "connector_sync_job_update_ingestion_stats",
  "refusesUnknown": true,
  "required": [
    "deleted_document_count",
    "indexed_document_count",
    "indexed_document_volume"
  ],
  "requiredByBuilder": false,
  "fields": {
    "deleted_document_count": {
      "kind": "LONG",
      "read": "long"
    },
    "indexed_document_count": {
      "kind": "LONG",
      "read": "long"
    },
    "indexed_document_volume": {
      "kind": "LONG",
      "read": "long"
    },
    "total_document_count": {
      "kind": "LONG",
      "read": "long"
    },
    "last_seen": {
      "kind": "OBJECT_OR_STRING",
      "read": "text",
      "convert": "time"
    },
    "metadata": {
      "kind": "OBJECT",
      "read": "tree"
    }
  }
});
