package connectormock

import (
	"bytes"
	"crypto/tls"
	"crypto/x509"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"os"
	"strings"
)

// Access says what a server demands of those who call it.
type Access struct {
	// Token is for a server that was started with --token.
	Token string
	// CA is a file in PEM with the authorities to trust, for a server that speaks TLS.
	CA string
}

// environmentAccess reads what the command sets for the programs that it starts.
func environmentAccess() Access {
	return Access{Token: os.Getenv("ES_CONNECTOR_MOCK_TOKEN"), CA: os.Getenv("ES_CONNECTOR_MOCK_CA")}
}

// RefusedError says why the mock refuses a call to its control API, or that an expectation is not met.
type RefusedError struct {
	// Call is the method and the path.
	Call string
	// Status is the HTTP status.
	Status int
	// Reason is what the mock says.
	Reason string
}

func (refused *RefusedError) Error() string {
	return fmt.Sprintf("%s returned %d: %s", refused.Call, refused.Status, refused.Reason)
}

// caller makes calls to the control API of one mock.
type caller struct {
	url    string
	token  string
	client *http.Client
}

func newCaller(url string, access Access) (*caller, error) {
	// The mock is local, so no proxy is used, even if the environment configures one.
	transport := &http.Transport{Proxy: nil, MaxIdleConnsPerHost: 16}
	if access.CA != "" {
		pem, err := os.ReadFile(access.CA)
		if err != nil {
			return nil, fmt.Errorf("the authorities to trust cannot be read: %w", err)
		}
		pool := x509.NewCertPool()
		if !pool.AppendCertsFromPEM(pem) {
			return nil, fmt.Errorf("%s contains no certificate in PEM", access.CA)
		}
		transport.TLSClientConfig = &tls.Config{RootCAs: pool}
	}
	return &caller{strings.TrimRight(url, "/"), access.Token, &http.Client{Transport: transport}}, nil
}

// at makes calls to the mock at another URL of the same server.
func (calls *caller) at(url string) *caller {
	return &caller{url, calls.token, calls.client}
}

func (calls *caller) open(method, path string, body []byte) (*http.Response, error) {
	request, err := http.NewRequest(method, calls.url+"/_mock"+path, bytes.NewReader(body))
	if err != nil {
		return nil, err
	}
	if len(body) > 0 {
		request.Header.Set("content-type", "application/json")
	}
	if calls.token != "" {
		request.Header.Set("x-mock-token", calls.token)
	}
	answer, err := calls.client.Do(request)
	if err != nil {
		return nil, fmt.Errorf("%s /_mock%s: %w", method, path, err)
	}
	if answer.StatusCode < http.StatusBadRequest {
		return answer, nil
	}
	defer answer.Body.Close()
	text, _ := io.ReadAll(answer.Body)
	return nil, &RefusedError{fmt.Sprintf("%s /_mock%s", method, path), answer.StatusCode, reasonOf(text)}
}

// text makes a call with a body that is sent as it is, and returns the response in the same way.
func (calls *caller) text(method, path string, body []byte) ([]byte, error) {
	answer, err := calls.open(method, path, body)
	if err != nil {
		return nil, err
	}
	defer answer.Body.Close()
	return io.ReadAll(answer.Body)
}

// json makes a call. given is sent unless it is nil, and the response is stored in received unless that is nil.
func (calls *caller) json(method, path string, given, received any) error {
	var body []byte
	if given != nil {
		encoded, err := json.Marshal(given)
		if err != nil {
			return fmt.Errorf("%s /_mock%s: %w", method, path, err)
		}
		body = encoded
	}
	text, err := calls.text(method, path, body)
	if err != nil || received == nil {
		return err
	}
	if err := json.Unmarshal(text, received); err != nil {
		return fmt.Errorf("%s /_mock%s returned what cannot be read: %w", method, path, err)
	}
	return nil
}

func reasonOf(text []byte) string {
	var refusal struct {
		Explanation string
		Error       struct{ Reason string }
	}
	_ = json.Unmarshal(text, &refusal)
	switch {
	case refusal.Explanation != "":
		return refusal.Explanation
	case refusal.Error.Reason != "":
		return refusal.Error.Reason
	default:
		return string(text)
	}
}

// merged returns the JSON fields of a value together with others.
func merged(value any, others map[string]any) (map[string]any, error) {
	text, err := json.Marshal(value)
	if err != nil {
		return nil, err
	}
	fields := map[string]any{}
	decoder := json.NewDecoder(bytes.NewReader(text))
	decoder.UseNumber()
	if err := decoder.Decode(&fields); err != nil {
		return nil, err
	}
	for name, other := range others {
		fields[name] = other
	}
	return fields, nil
}
