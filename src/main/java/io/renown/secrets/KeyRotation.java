package io.renown.secrets;

import io.renown.audit.AuditLog;
import io.renown.secrets.KeySql.KeyRow;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Exchanges data keys: a new one seals, every row is sealed again, the former ones are retired. Broken off at any point,
 * all rows open; said again, it goes on where it was. For operators: it asks for no permission of a member.
 */
@Component
public class KeyRotation {

    private static final Logger log = LoggerFactory.getLogger(KeyRotation.class);
    private static final int CHUNK = 200;

    private final KeySql sql;
    private final DataKeys keys;
    private final List<SealedColumn> columns;
    private final AuditLog audit;
    private final TransactionOperations transactions;

    KeyRotation(
            KeySql sql, DataKeys keys, List<SealedColumn> columns, AuditLog audit, TransactionOperations transactions) {
        this.sql = sql;
        this.keys = keys;
        this.columns = columns;
        this.audit = audit;
        this.transactions = transactions;
    }

    /**
     * @param version of the data key in use now; 0 when nothing was ever sealed
     * @param resealed rows
     * @param closed rows that do not open; the keys they name were kept
     */
    public record Rotated(int version, long resealed, long closed) {}

    /** Of the current tenant. */
    public Rotated rotateTenant() {
        Rotated done = rotate(KeySpace.ofCurrentTenant());
        if (done.version > 0) {
            transactions.executeWithoutResult(status -> audit.append(
                    "secrets.rotated",
                    "tenant-key:" + done.version,
                    done.resealed + " sealed again, " + done.closed + " do not open"));
        }
        return done;
    }

    /** Of what belongs to persons. */
    public Rotated rotatePersons() {
        Rotated done = rotate(new KeySpace.OfPersons());
        log.warn("keys of persons rotated: {}", done);
        return done;
    }

    private Rotated rotate(KeySpace space) {
        List<KeyRow> alive = sql.listAlive(space);
        if (alive.isEmpty()) {
            return new Rotated(0, 0, 0);
        }
        // More than one alive: a rotation that was broken off. Its new key is the one to go on with.
        if (alive.size() == 1) {
            int next = alive.getFirst().version() + 1;
            transactions.executeWithoutResult(status -> keys.create(space, next));
        }
        int newest = sql.listAlive(space).getFirst().version();
        Count count = new Count();
        columnsOf(space).forEach(column -> reseal(space, column, newest, count));
        Count left = new Count();
        transactions.executeWithoutResult(status -> retire(space, newest, left));
        return new Rotated(newest, count.resealed + left.resealed, left.closed);
    }

    private List<SealedColumn> columnsOf(KeySpace space) {
        return columns.stream()
                .filter(column -> column.isOfPersons() == space instanceof KeySpace.OfPersons)
                .toList();
    }

    private void reseal(KeySpace space, SealedColumn column, int newest, Count count) {
        long after = Long.MIN_VALUE;
        List<SealedRow> rows;
        do {
            long beyond = after;
            rows = inTransaction(() -> resealChunk(space, column, newest, beyond, count));
            after = rows.isEmpty() ? after : rows.getLast().id();
        } while (!rows.isEmpty());
    }

    private List<SealedRow> resealChunk(KeySpace space, SealedColumn column, int newest, long after, Count count) {
        List<SealedRow> rows = column.after(after, CHUNK);
        for (SealedRow row : rows) {
            Place place = new Place(space, column.purpose(), row.id());
            try {
                if (Envelope.version(place, row.sealed()) == newest) {
                    continue;
                }
                byte[] value = Seals.open(keys, place, row.sealed()).revealBytes();
                if (column.replace(row, Seals.seal(keys, place, value))) {
                    count.resealed++;
                }
            } catch (SealBrokenException closed) {
                count.closed++;
                log.warn("row {} of {}: {}", row.id(), space.name(), closed.getMessage());
            }
        }
        return rows;
    }

    /** Waits for whoever still seals with a former key, sees to their rows, and retires what nothing needs. */
    private void retire(KeySpace space, int newest, Count left) {
        List<KeyRow> former = sql.lockAlive(space).stream()
                .filter(key -> key.version() < newest)
                .toList();
        for (SealedColumn column : columnsOf(space)) {
            reseal(space, column, newest, left);
        }
        if (left.closed == 0) {
            former.forEach(key -> keys.retire(space, key.version()));
        }
    }

    private <T> T inTransaction(Supplier<T> deed) {
        return Objects.requireNonNull(transactions.execute(status -> deed.get()));
    }

    /** Counted outside transactions that may be rolled back, for words to the operator only. */
    private static final class Count {
        private long resealed;
        private long closed;
    }
}
