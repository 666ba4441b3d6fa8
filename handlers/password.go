package handlers

import (
	"crypto/rand"
	"crypto/subtle"
	"encoding/base64"
	"fmt"
	"strings"
	"unicode/utf8"

	"assay/annotate"

	"golang.org/x/crypto/argon2"
)

// Cost of argon2id: OWASP's password storage cheat sheet, 19 MiB and two passes.
const (
	argonMemory  = 19 * 1024
	argonTime    = 2
	argonThreads = 1
	argonKey     = 32
)

// passwords hashes and checks, a few at a time, since each takes 19 MiB.
type passwords struct{ slots chan struct{} }

func newPasswords() passwords { return passwords{make(chan struct{}, 4)} }

// hash returns the password's argon2id hash in the PHC string format. A password
// of fewer than 10 or more than 200 characters is Invalid.
func (p passwords) hash(password string) (string, error) {
	if n := utf8.RuneCountInString(password); n < 10 || n > 200 {
		return "", annotate.Errorf(annotate.Invalid, "A password has at least 10 characters, and at most 200.")
	}
	salt := make([]byte, 16)
	if _, err := rand.Read(salt); err != nil {
		return "", err
	}
	key := p.derive(password, salt, argonMemory, argonTime)
	return fmt.Sprintf("$argon2id$v=%d$m=%d,t=%d,p=%d$%s$%s", argon2.Version, argonMemory, argonTime, argonThreads,
		base64.RawStdEncoding.EncodeToString(salt), base64.RawStdEncoding.EncodeToString(key)), nil
}

func (p passwords) derive(password string, salt []byte, memory, passes uint32) []byte {
	p.slots <- struct{}{}
	defer func() { <-p.slots }()
	return argon2.IDKey([]byte(password), salt, passes, memory, argonThreads, argonKey)
}

// matches says whether a password has the hash. With an unreadable hash, or none,
// it takes as long and says no, so that time does not tell which names exist.
func (p passwords) matches(password, hash string) bool {
	memory, passes := uint32(argonMemory), uint32(argonTime)
	salt, want := make([]byte, 16), []byte(nil)
	if parts := strings.Split(hash, "$"); len(parts) == 6 && parts[1] == "argon2id" {
		var threads uint8
		_, _ = fmt.Sscanf(parts[3], "m=%d,t=%d,p=%d", &memory, &passes, &threads)
		salt, _ = base64.RawStdEncoding.DecodeString(parts[4])
		want, _ = base64.RawStdEncoding.DecodeString(parts[5])
	}
	got := p.derive(password, salt, memory, passes)
	return len(want) > 0 && subtle.ConstantTimeCompare(got, want) == 1
}
