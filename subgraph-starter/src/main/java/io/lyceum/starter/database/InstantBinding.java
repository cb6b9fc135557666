package io.lyceum.starter.database;

import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.time.Instant;
import java.time.LocalDateTime;
import org.jooq.Binding;
import org.jooq.BindingGetResultSetContext;
import org.jooq.BindingGetSQLInputContext;
import org.jooq.BindingGetStatementContext;
import org.jooq.BindingRegisterContext;
import org.jooq.BindingSQLContext;
import org.jooq.BindingSetSQLOutputContext;
import org.jooq.BindingSetStatementContext;
import org.jooq.Converter;
import org.jooq.conf.ParamType;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * {@code DATETIME(6)} as a point in time: columns hold UTC. Values pass as {@link LocalDateTime}, because by way of a timestamp, which is
 * jOOQ's own, each one costs a calendar and depends on the zones of the process and of the session.
 */
public final class InstantBinding implements Binding<LocalDateTime, Instant> {

    private static final long serialVersionUID = 1L;
    private static final InstantConverter CONVERTER = new InstantConverter();

    @Override
    public Converter<LocalDateTime, Instant> converter() {
        return CONVERTER;
    }

    @Override
    public void sql(BindingSQLContext<Instant> context) {
        if (context.render().paramType() == ParamType.INLINED) {
            context.render().visit(DSL.inline(CONVERTER.to(context.value()), SQLDataType.LOCALDATETIME(6)));
        } else {
            context.render().sql(context.variable());
        }
    }

    @Override
    public void set(BindingSetStatementContext<Instant> context) throws SQLException {
        context.statement().setObject(context.index(), CONVERTER.to(context.value()));
    }

    @Override
    public void get(BindingGetResultSetContext<Instant> context) throws SQLException {
        context.value(CONVERTER.from(context.resultSet().getObject(context.index(), LocalDateTime.class)));
    }

    @Override
    public void register(BindingRegisterContext<Instant> context) throws SQLException {
        throw new SQLFeatureNotSupportedException("Procedures are not used.");
    }

    @Override
    public void get(BindingGetStatementContext<Instant> context) throws SQLException {
        throw new SQLFeatureNotSupportedException("Procedures are not used.");
    }

    @Override
    public void set(BindingSetSQLOutputContext<Instant> context) throws SQLException {
        throw new SQLFeatureNotSupportedException("Object types are not used.");
    }

    @Override
    public void get(BindingGetSQLInputContext<Instant> context) throws SQLException {
        throw new SQLFeatureNotSupportedException("Object types are not used.");
    }
}
