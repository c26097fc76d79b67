module github.com/es-connector-mock/es-connector-mock-go

go 1.24
