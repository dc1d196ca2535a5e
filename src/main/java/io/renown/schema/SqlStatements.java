package io.renown.schema;

import java.util.ArrayList;
import java.util.List;

/** The statements of a migration, without comments. Migrations hold no procedures, so a semicolon outside quotes ends one. */
final class SqlStatements {

    private SqlStatements() {}

    static List<String> of(String script) {
        List<String> statements = new ArrayList<>();
        StringBuilder statement = new StringBuilder();
        char quote = 0;
        for (int i = 0; i < script.length(); i++) {
            char c = script.charAt(i);
            if (quote == 0 && script.startsWith("-- ", i) || quote == 0 && script.startsWith("--\n", i)) {
                i = lineEnd(script, i) - 1;
                continue;
            }
            if (quote == 0 && c == ';') {
                add(statements, statement);
                continue;
            }
            if (quote == 0 && (c == '\'' || c == '"' || c == '`')) {
                quote = c;
            } else if (c == quote) {
                quote = 0; // a doubled quote opens again at once
            }
            statement.append(c);
        }
        add(statements, statement);
        return statements;
    }

    private static int lineEnd(String script, int from) {
        int end = script.indexOf('\n', from);
        return end < 0 ? script.length() : end;
    }

    private static void add(List<String> statements, StringBuilder statement) {
        String sql = statement.toString().strip();
        if (!sql.isEmpty()) {
            statements.add(sql);
        }
        statement.setLength(0);
    }
}
