package connectormock_test

import (
	"io"
	"net/http"
	"strings"
	"testing"

	connectormock "github.com/es-connector-mock/es-connector-mock-go"
)

// request sends a request to the Elasticsearch of a test. It returns the status and the body of the response.
func request(t testing.TB, mock *connectormock.Mock, method, path, body string) (int, string) {
	t.Helper()
	status, text, err := send(mock.URL+path, method, body)
	if err != nil {
		t.Fatalf("%v", err)
	}
	return status, text
}

// send is for other goroutines than that of the test.
func send(url, method, body string) (int, string, error) {
	sent, err := http.NewRequest(method, url, strings.NewReader(body))
	if err != nil {
		return 0, "", err
	}
	if body != "" {
		sent.Header.Set("content-type", "application/json")
	}
	answer, err := http.DefaultClient.Do(sent)
	if err != nil {
		return 0, "", err
	}
	defer answer.Body.Close()
	text, err := io.ReadAll(answer.Body)
	return answer.StatusCode, string(text), err
}

func expect[Value comparable](t testing.TB, what string, found, wanted Value) {
	t.Helper()
	if found != wanted {
		t.Errorf("%s: %v, wanted %v", what, found, wanted)
	}
}
