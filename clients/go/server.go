package connectormock

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"time"
)

const program = "es-connector-mock"

// startTimeout is how long a server may take to start.
const startTimeout = time.Minute

// running keeps the servers that this process has started. Without a reference to it, the garbage collector would close the
// standard input of a server, which then would stop.
var running sync.Map

// Server is a server that this process has started. It ends with the process, no matter how that ends.
type Server struct {
	*Mock
	process *exec.Cmd
	stdin   io.Closer
}

// StartServer starts a server on a free port: StartServer("--fixture", "every-status"). For servers that are shared by all
// tests of a package (TestMain), and for programs that are no tests. Tests use Start.
func StartServer(flags ...string) (*Server, error) {
	command, err := findCommand()
	if err != nil {
		return nil, err
	}
	arguments := append(append(command[1:len(command):len(command)], "start", "--port", "0", "--until-stdin-ends"), flags...)
	process := exec.Command(command[0], arguments...)
	complaints := &complaints{}
	process.Stderr = complaints
	stdin, err := process.StdinPipe()
	if err != nil {
		return nil, err
	}
	stdout, err := process.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := process.Start(); err != nil {
		return nil, fmt.Errorf("%s: %w", strings.Join(process.Args, " "), err)
	}
	server := &Server{process: process, stdin: stdin}
	running.Store(server, true)
	url, err := readyURL(stdout)
	if err != nil {
		server.Stop()
		return nil, fmt.Errorf("%s: %w\n%s", strings.Join(process.Args, " "), err, complaints.text())
	}
	complaints.pass()
	server.Mock, err = Connect(url)
	if err != nil {
		server.Stop()
		return nil, err
	}
	return server, nil
}

// Stop ends the server.
func (server *Server) Stop() {
	running.Delete(server)
	_ = server.stdin.Close()
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		_ = server.process.Wait()
	}()
	select {
	case <-ended:
	case <-time.After(10 * time.Second):
		_ = server.process.Process.Kill()
		<-ended
	}
}

// readyURL reads the line that says where the server listens.
func readyURL(stdout io.Reader) (string, error) {
	type line struct {
		text string
		err  error
	}
	first := make(chan line, 1)
	go func() {
		text, err := bufio.NewReader(stdout).ReadString('\n')
		first <- line{text, err}
	}()
	select {
	case read := <-first:
		if read.err != nil {
			return "", errors.New("the server did not start")
		}
		var ready struct{ URL string }
		if err := json.Unmarshal([]byte(read.text), &ready); err != nil || ready.URL == "" {
			return "", fmt.Errorf("instead of saying where it listens, the server printed %q", read.text)
		}
		return ready.URL, nil
	case <-time.After(startTimeout):
		return "", fmt.Errorf("the server did not start within %s", startTimeout)
	}
}

// findCommand returns the command line that starts servers.
func findCommand() ([]string, error) {
	if given := os.Getenv("ES_CONNECTOR_MOCK_COMMAND"); given != "" {
		return splitCommand(given)
	}
	if found, err := exec.LookPath(program); err == nil {
		return []string{found}, nil
	}
	folder, err := os.Getwd()
	if err != nil {
		return nil, err
	}
	for {
		if found, err := exec.LookPath(filepath.Join(folder, "node_modules", ".bin", program)); err == nil {
			return []string{found}, nil
		}
		above := filepath.Dir(folder)
		if above == folder {
			return nil, errors.New("es-connector-mock was not found. Install it (npm install --save-dev es-connector-mock), or set " +
				"ES_CONNECTOR_MOCK_COMMAND to a command that starts it, or ES_CONNECTOR_MOCK_URL to the URL of a running server")
		}
		folder = above
	}
}

// splitCommand splits a command line at spaces, except for those in quotes.
func splitCommand(line string) ([]string, error) {
	var words []string
	var word strings.Builder
	quote, isWord := rune(0), false
	for _, letter := range line {
		switch {
		case quote != 0 && letter == quote:
			quote = 0
		case quote == 0 && (letter == '"' || letter == '\''):
			quote, isWord = letter, true
		case quote == 0 && (letter == ' ' || letter == '\t'):
			if isWord {
				words = append(words, word.String())
				word.Reset()
			}
			isWord = false
		default:
			word.WriteRune(letter)
			isWord = true
		}
	}
	if isWord {
		words = append(words, word.String())
	}
	if quote != 0 || len(words) == 0 {
		return nil, fmt.Errorf("ES_CONNECTOR_MOCK_COMMAND is not a command line: %s", line)
	}
	return words, nil
}
