package io.renown.operations;

import io.renown.audit.OperatorsLog;
import io.renown.nodes.NodeBeats;
import io.renown.tenancy.OperatorContext;
import io.renown.tenancy.RequiresOperator;
import java.util.List;
import org.springframework.stereotype.Service;

/** The processes of the portal, and what its operators did. */
@Service
@RequiresOperator
public class PortalBooks {

    private static final int SHOWN = 500;

    private final NodeBeats nodes;
    private final OperatorsLog log;

    PortalBooks(NodeBeats nodes, OperatorsLog log) {
        this.nodes = nodes;
        this.log = log;
    }

    public List<NodeBeats.Beat> nodes() {
        return nodes.list();
    }

    /** The newest 500 lines. */
    public List<OperatorsLog.Line> log() {
        return log.newest(SHOWN);
    }

    /** Each look across the tenants is written down. */
    public void noteLook(String page) {
        log.append(OperatorContext.operator(), "page.opened", "page:" + page, "");
    }
}
