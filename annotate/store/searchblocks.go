package store

import (
	"context"
	"fmt"
	"slices"
)

// blockSize is the search texts of how many articles stand in a row of search_blocks,
// which fit into a page of the file, mostly. SQLite has no index of parts of words and
// reads all these texts: a row costs it more than the text in it.
const blockSize = 32

// inSearchBlocks says that an article a is after key $2, in a block b that holds the
// pattern $3. What an article matches its block matches, too.
var inSearchBlocks = fmt.Sprintf(`b.texts like $3 escape '\' and b.block >= $2 / %[1]d and
	a.key between b.block * %[1]d and b.block * %[1]d + %[1]d - 1`, blockSize)

// saveSearchBlocks writes the blocks of articles anew, after their search texts changed.
func saveSearchBlocks(ctx context.Context, t tx, keys []int64) error {
	if !t.engine.sqlite {
		return nil // PostgreSQL has trigrams
	}
	var blocks []int64
	for _, key := range keys {
		blocks = append(blocks, key/blockSize)
	}
	slices.Sort(blocks)
	for _, block := range slices.Compact(blocks) {
		_, err := t.exec(ctx, `insert or replace into search_blocks (block, texts)
			select $1, group_concat(search || coalesce(char(10) || victim_search, ''), char(10))
			from articles where key between $2 and $3`, block, block*blockSize, (block+1)*blockSize-1)
		if err != nil {
			return err
		}
	}
	return nil
}
