package store

import (
	"context"
	"io"
	"time"

	"assay/annotate"
)

// Upload is a file on its way in. Name tells the format; Size is its bytes.
type Upload struct {
	ID   int64
	Name string
	By   string
	Made time.Time
	Size int64
	Job  int64 // that imports it; 0: none yet
}

const (
	uploadPart = 1 << 20
	// uploadFor is how long a file waits for somebody to say that it be imported.
	uploadFor = 24 * time.Hour
	// resumeFor is how long an import that was cancelled or failed can go on.
	resumeFor = 7 * 24 * time.Hour
)

// Upload stores a file in parts, each durable, and returns its id. Invalid when it
// is empty or larger than limit. Files that nobody imported within a day go.
func (s *Store) Upload(ctx context.Context, name, by string, limit int64, file io.Reader) (int64, error) {
	if !plain(name) || name == "" || len(name) > 500 {
		return 0, annotate.Errorf(annotate.Invalid, "the name of the file is one line of at most 500 bytes")
	}
	if err := s.dropStale(ctx); err != nil {
		return 0, err
	}
	id, err := updated(ctx, s, func(ctx context.Context, t tx) (int64, error) {
		return scalar[int64](ctx, t.conn, `insert into uploads (name, made_by, made) values ($1, $2, $3) returning id`, name, by, micros(t.now))
	})
	if err != nil {
		return 0, err
	}
	size, err := s.uploadParts(ctx, id, limit, file)
	if err == nil && size == 0 {
		err = annotate.Errorf(annotate.Invalid, "The file is empty.")
	}
	if err != nil {
		_ = s.update(context.WithoutCancel(ctx), func(ctx context.Context, t tx) error { return dropUpload(ctx, t, id) }) // else it goes in a day
		return 0, err
	}
	return id, s.update(ctx, func(ctx context.Context, t tx) error {
		_, err := t.exec(ctx, `update uploads set size = $2 where id = $1`, id, size)
		return err
	})
}

func (s *Store) uploadParts(ctx context.Context, id, limit int64, file io.Reader) (size int64, err error) {
	part := make([]byte, uploadPart)
	for position := 0; ; position++ {
		n, err := io.ReadFull(file, part)
		if size += int64(n); size > limit {
			return 0, annotate.Errorf(annotate.Invalid, "The file is larger than %d MB; split it, or use assay import.", limit>>20)
		}
		if n > 0 {
			if err := s.update(ctx, func(ctx context.Context, t tx) error {
				_, err := t.exec(ctx, `insert into upload_parts (upload, position, data) values ($1, $2, $3)`, id, position, part[:n])
				return err
			}); err != nil {
				return 0, err
			}
		}
		if err == io.EOF || err == io.ErrUnexpectedEOF {
			return size, nil
		}
		if err != nil {
			return 0, err
		}
	}
}

// UploadOf returns an upload that is here whole.
func (s *Store) UploadOf(ctx context.Context, id int64) (Upload, error) {
	u, err := one(ctx, s.read(), func(r row) (u Upload, err error) {
		return u, r.Scan(&u.ID, &u.Name, &u.By, at(&u.Made), &u.Size, &u.Job)
	}, `select id, name, made_by, made, size, coalesce(job, 0) from uploads where id = $1 and size > 0`, id)
	return u, orNotFound(err, "there is no such file; it was imported, or has waited for more than a day")
}

// OpenUpload reads an upload from its beginning, holding one part in memory.
func (s *Store) OpenUpload(ctx context.Context, id int64) io.Reader {
	return &uploadReader{ctx: ctx, store: s, id: id}
}

type uploadReader struct {
	ctx   context.Context
	store *Store
	id    int64
	next  int
	rest  []byte
}

func (r *uploadReader) Read(p []byte) (int, error) {
	if len(r.rest) == 0 {
		parts, err := list(r.ctx, r.store.read(), scan1[[]byte], `select data from upload_parts where upload = $1 and position = $2`, r.id, r.next)
		if err != nil {
			return 0, err
		}
		if len(parts) == 0 {
			return 0, io.EOF
		}
		r.rest = parts[0]
		r.next++
	}
	n := copy(p, r.rest)
	r.rest = r.rest[n:]
	return n, nil
}

// DropUpload forgets a file that nobody imports. Conflict when somebody does.
func (s *Store) DropUpload(ctx context.Context, id int64) error {
	return s.update(ctx, func(ctx context.Context, t tx) error {
		taken, err := scalar[bool](ctx, t.conn, `select count(*) > 0 from uploads where id = $1 and job is not null`, id)
		if err != nil {
			return err
		}
		if taken {
			return annotate.Errorf(annotate.Conflict, "the file is being imported; cancel that first")
		}
		return dropUpload(ctx, t, id)
	})
}

func (s *Store) dropStale(ctx context.Context) error {
	return s.update(ctx, func(ctx context.Context, t tx) error {
		stale, err := list(ctx, t.conn, scan1[int64], `select u.id from uploads u left join jobs j on j.id = u.job
			where u.job is null and u.made < $1 or j.finished < $2`, micros(t.now.Add(-uploadFor)), micros(t.now.Add(-resumeFor)))
		for _, id := range stale {
			if err == nil {
				err = dropUpload(ctx, t, id)
			}
		}
		return err
	})
}

func dropUpload(ctx context.Context, t tx, id int64) error {
	if err := dropParts(ctx, t, id); err != nil {
		return err
	}
	_, err := t.exec(ctx, `delete from uploads where id = $1 and job is null`, id)
	return err
}

func dropParts(ctx context.Context, t tx, id int64) error {
	_, err := t.exec(ctx, `delete from upload_parts where upload = $1`, id)
	return err
}
