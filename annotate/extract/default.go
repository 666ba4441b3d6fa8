package extract

import (
	_ "embed"
	"sync"
)

//go:embed default.model
var defaultFile []byte

// defaultModel is what make model learned last. One of an older version is as good as
// none until make model trains it anew; a test says so.
var defaultModel = sync.OnceValue(func() *Model {
	m, err := ReadModel(defaultFile)
	if err != nil {
		return nil
	}
	return m
})
