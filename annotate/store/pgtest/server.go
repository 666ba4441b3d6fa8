package pgtest

import (
	"errors"
	"fmt"
	"io"
	"net/url"
	"os"
	"os/exec"
	"os/user"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"testing"
)

// Server is a PostgreSQL server in a temporary folder, with fsync on. It listens
// on a socket in that folder only, so that it needs no free port and nobody else
// can reach it.
type Server struct {
	address string // of its first database
	folder  string
	bin     string // folder of the programs
	as      *syscall.Credential
	guard   io.WriteCloser // open as long as the server is wanted
}

// New starts a server for one test, which may crash it; TEST_DATABASE_URL does not
// replace it.
func New(t testing.TB) *Server {
	t.Helper()
	s, err := start()
	if err != nil && os.Getenv("TEST_DATABASE_URL") != "" {
		t.Skipf("no server that may be crashed: %s", err)
	}
	if err != nil {
		missing(t, err)
	}
	t.Cleanup(func() { s.guard.Close() })
	return s
}

// Start starts a server for a program that is no test; it ends with Close, or with the
// program.
func Start() (*Server, error) { return start() }

// Close ends the server and removes what it stored.
func (s *Server) Close() error { return s.guard.Close() }

// URL returns the address of a database of the server.
func (s *Server) URL() string { return s.address }

// Crash kills the server as kill -9 does: it writes nothing more.
func (s *Server) Crash(t testing.TB) {
	t.Helper()
	if err := syscall.Kill(s.pid(t), syscall.SIGKILL); err != nil {
		t.Fatalf("killing the server: %s", err)
	}
}

// Stop ends the server in the mode immediate: nothing is written, and the next
// start recovers from the log.
func (s *Server) Stop(t testing.TB) {
	t.Helper()
	if err := s.control("stop", "-m", "immediate"); err != nil {
		t.Fatal(err)
	}
}

// Start starts the server again, and waits until it has recovered.
func (s *Server) Start(t testing.TB) {
	t.Helper()
	var err error
	for range 50 { // refused while a process of the killed server still ends
		if err = s.start(); err == nil {
			return
		}
	}
	t.Fatal(err)
}

func (s *Server) pid(t testing.TB) int {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(s.data(), "postmaster.pid"))
	if err != nil {
		t.Fatal(err)
	}
	line, _, _ := strings.Cut(string(text), "\n")
	pid, err := strconv.Atoi(line)
	if err != nil {
		t.Fatal(err)
	}
	return pid
}

func (s *Server) data() string { return filepath.Join(s.folder, "data") }

// start makes a server and waits until it answers.
func start() (*Server, error) {
	bin, err := programs()
	if err != nil {
		return nil, err
	}
	s := &Server{bin: bin}
	if os.Getuid() == 0 { // PostgreSQL refuses to run as root
		if s.as, err = credential("postgres"); err != nil {
			return nil, err
		}
	}
	if s.folder, err = os.MkdirTemp("", "assay-pg-"); err != nil {
		return nil, err
	}
	if s.as != nil {
		if err := os.Chown(s.folder, int(s.as.Uid), int(s.as.Gid)); err != nil {
			return nil, err
		}
	}
	if err := s.watch(); err != nil {
		return nil, err
	}
	s.address = (&url.URL{Scheme: "postgres", Path: "/postgres",
		RawQuery: url.Values{"host": {s.folder}, "user": {"postgres"}}.Encode()}).String()
	err = s.run("initdb", "-D", s.data(), "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C")
	if err == nil {
		err = s.start()
	}
	if err != nil {
		s.guard.Close()
	}
	return s, err
}

func (s *Server) start() error {
	return s.control("start", "-w", "-l", filepath.Join(s.folder, "log"),
		"-o", fmt.Sprintf("-c listen_addresses='' -c unix_socket_directories='%s' -c max_connections=200", s.folder))
}

func (s *Server) control(args ...string) error {
	return s.run("pg_ctl", append(args, "-D", s.data(), "-t", "60")...)
}

// watch starts a process that stops the server and removes the folder once the
// guard is closed, which the end of this process does by itself.
func (s *Server) watch() error {
	const script = `read _; "$1/pg_ctl" stop -m immediate -D "$2/data"; rm -rf "$2"`
	cmd := s.command("sh", "-c", script, "sh", s.bin, s.folder)
	cmd.SysProcAttr.Setsid = true // not in reach of Ctrl+C
	guard, err := cmd.StdinPipe()
	if err != nil {
		return err
	}
	s.guard = guard
	return cmd.Start()
}

func (s *Server) run(name string, args ...string) error {
	cmd := s.command(filepath.Join(s.bin, name), args...)
	// A file, not a pipe: the server inherits it, and a pipe would be waited for.
	output, err := os.CreateTemp("", "assay-pg-output-")
	if err != nil {
		return err
	}
	defer os.Remove(output.Name())
	defer output.Close()
	cmd.Stdout, cmd.Stderr = output, output
	if err := cmd.Run(); err != nil {
		said, _ := os.ReadFile(output.Name())
		log, _ := os.ReadFile(filepath.Join(s.folder, "log"))
		return fmt.Errorf("%s: %w\n%s%s", name, err, said, log)
	}
	return nil
}

func (s *Server) command(name string, args ...string) *exec.Cmd {
	cmd := exec.Command(name, args...)
	cmd.Dir = s.folder
	cmd.SysProcAttr = &syscall.SysProcAttr{Credential: s.as}
	cmd.Env = slices.DeleteFunc(os.Environ(), func(v string) bool { return strings.HasPrefix(v, "PG") })
	return cmd
}

// programs finds the folder of initdb and pg_ctl: on PATH, else where Debian puts
// them, the newest version first.
func programs() (string, error) {
	if path, err := exec.LookPath("initdb"); err == nil {
		if path, err = filepath.EvalSymlinks(path); err == nil {
			return filepath.Dir(path), nil
		}
	}
	folders, _ := filepath.Glob("/usr/lib/postgresql/*/bin/initdb")
	if len(folders) == 0 {
		return "", errors.New("initdb is neither on PATH nor in /usr/lib/postgresql; install postgresql, or set TEST_DATABASE_URL")
	}
	slices.SortFunc(folders, func(a, b string) int { return version(b) - version(a) })
	return filepath.Dir(folders[0]), nil
}

func version(path string) int {
	n, _ := strconv.Atoi(filepath.Base(filepath.Dir(filepath.Dir(path))))
	return n
}

func credential(name string) (*syscall.Credential, error) {
	u, err := user.Lookup(name)
	if err != nil {
		return nil, fmt.Errorf("PostgreSQL does not run as root, and there is no other user for it: %w", err)
	}
	uid, err := strconv.ParseUint(u.Uid, 10, 32)
	if err != nil {
		return nil, err
	}
	gid, err := strconv.ParseUint(u.Gid, 10, 32)
	return &syscall.Credential{Uid: uint32(uid), Gid: uint32(gid)}, err
}
