// How fast C fills the log: the same table with its indexes, one prepared statement, WAL, synchronous=FULL, a
// transaction for each thousand rows. Prints a JSON line. Usage: rows DATABASE_FILE ROWS MIGRATION.sql...

#include <sqlite3.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { batch_rows = 1000, users = 500 };

static sqlite3 *db;

static void check(int result, int expected, const char *what) {
    if (result == expected) return;
    fprintf(stderr, "rows: %s: %s\n", what, sqlite3_errmsg(db));
    exit(1);
}

static void execute(const char *sql, const char *what) {
    check(sqlite3_exec(db, sql, NULL, NULL, NULL), SQLITE_OK, what);
}

static void execute_file(const char *path) {
    FILE *file = fopen(path, "rb");
    if (!file || fseek(file, 0, SEEK_END) != 0) {
        fprintf(stderr, "rows: cannot read %s; give the files of Migrations/ in order\n", path);
        exit(1);
    }
    long size = ftell(file);
    rewind(file);
    char *text = malloc((size_t)size + 1);
    if (!text || fread(text, 1, (size_t)size, file) != (size_t)size) exit(1);
    text[size] = 0;
    fclose(file);
    execute(text, path);
    free(text);
}

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

// UUIDv7: milliseconds, then random bits, so that ids grow as they do in the product.
static void make_id(unsigned char id[16], int64_t milliseconds) {
    static uint64_t state = 42;
    for (int i = 0; i < 6; i++) id[i] = (unsigned char)(milliseconds >> (40 - 8 * i));
    for (int i = 6; i < 16; i++) {
        state = state * 6364136223846793005u + 1442695040888963407u;
        id[i] = (unsigned char)(state >> 56);
    }
    id[6] = (unsigned char)(0x70 | (id[6] & 0x0F));
    id[8] = (unsigned char)(0x80 | (id[8] & 0x3F));
}

int main(int count, char **arguments) {
    if (count < 4) {
        fprintf(stderr, "usage: rows DATABASE_FILE ROWS MIGRATION.sql...\n");
        return 64;
    }
    const long rows = atol(arguments[2]);
    check(sqlite3_open(arguments[1], &db), SQLITE_OK, "open");
    execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON", "settings");
    for (int i = 3; i < count; i++) execute_file(arguments[i]);
    execute(
        "WITH RECURSIVE n (id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM n WHERE id < 500) "
        "INSERT INTO users (id, language, currency, odds_format, zone, onboarding, created_at) "
        "SELECT id, 'en', 'EUR', 'decimal', 'Europe/Paris', 'done', 0 FROM n",
        "users");

    sqlite3_stmt *insert;
    const char *sql =
        "INSERT INTO system_events (id, user_id, session_id, type, category, importance, tags, data, schema_version, "
        "occurred_at, recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    check(sqlite3_prepare_v3(db, sql, -1, SQLITE_PREPARE_PERSISTENT, &insert, NULL), SQLITE_OK, sql);

    const char data[] = "{\"bet\":123456,\"casino\":17,\"sport\":\"football\",\"market\":\"match_winner\","
                        "\"price\":\"1.90\",\"stake\":2000,\"currency\":\"EUR\",\"marks\":[\"live\"]}";
    const int64_t epoch = 1790000000000;
    const double start = now();
    for (long row = 0; row < rows; row++) {
        if (row % batch_rows == 0) execute("BEGIN IMMEDIATE", "begin");
        unsigned char id[16];
        make_id(id, epoch + row);
        sqlite3_bind_blob(insert, 1, id, sizeof id, SQLITE_STATIC);
        sqlite3_bind_int64(insert, 2, row % users + 1);
        sqlite3_bind_int64(insert, 3, row / 10 + 1);
        sqlite3_bind_text(insert, 4, "bet_placed", -1, SQLITE_STATIC);
        sqlite3_bind_text(insert, 5, "bet", -1, SQLITE_STATIC);
        sqlite3_bind_int(insert, 6, 7);
        sqlite3_bind_text(insert, 7, "[]", -1, SQLITE_STATIC);
        sqlite3_bind_text(insert, 8, data, sizeof data - 1, SQLITE_STATIC);
        sqlite3_bind_int(insert, 9, 1);
        sqlite3_bind_int64(insert, 10, epoch + row);
        sqlite3_bind_int64(insert, 11, epoch + row + 40);
        check(sqlite3_step(insert), SQLITE_DONE, "insert");
        check(sqlite3_reset(insert), SQLITE_OK, "reset");
        if (row % batch_rows == batch_rows - 1 || row == rows - 1) execute("COMMIT", "commit");
    }
    printf("{\"what\": \"C into the same table\", \"value\": %.0f, \"unit\": \"rows/s\"}\n",
           (double)rows / (now() - start));
    sqlite3_finalize(insert);
    sqlite3_close(db);
    return 0;
}
