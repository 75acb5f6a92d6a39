// By `npm run fluent-icons`, from @fluentui/react-icons 2.0.311.

import type { FC, Provider, RefAttributes, SVGAttributes } from 'react';

interface IconProps extends SVGAttributes<SVGElement>, RefAttributes<SVGSVGElement> {
  primaryFill?: string;
  filled?: boolean;
  title?: string;
}
type FluentIcon = FC<IconProps>;

export interface IconDirectionContextValue {
  textDirection?: 'ltr' | 'rtl';
}

export declare const ArrowDownRegular: FluentIcon;
export declare const ArrowDownloadRegular: FluentIcon;
export declare const ArrowSortDownRegular: FluentIcon;
export declare const ArrowSortUpRegular: FluentIcon;
export declare const ArrowUpRegular: FluentIcon;
export declare const ChatRegular: FluentIcon;
export declare const Checkmark12Filled: FluentIcon;
export declare const Checkmark16Filled: FluentIcon;
export declare const CheckmarkCircle12Filled: FluentIcon;
export declare const CheckmarkCircleFilled: FluentIcon;
export declare const CheckmarkCircleRegular: FluentIcon;
export declare const ChevronDownRegular: FluentIcon;
export declare const CircleFilled: FluentIcon;
export declare const CircleHalfFillRegular: FluentIcon;
export declare const DiamondDismiss12Filled: FluentIcon;
export declare const DiamondDismissFilled: FluentIcon;
export declare const DismissRegular: FluentIcon;
export declare const IconDirectionContextProvider: Provider<IconDirectionContextValue | undefined>;
export declare const InfoFilled: FluentIcon;
export declare const LinkRegular: FluentIcon;
export declare const OpenRegular: FluentIcon;
export declare const PresenceAvailable10Filled: FluentIcon;
export declare const PresenceAvailable10Regular: FluentIcon;
export declare const PresenceAvailable12Filled: FluentIcon;
export declare const PresenceAvailable12Regular: FluentIcon;
export declare const PresenceAvailable16Filled: FluentIcon;
export declare const PresenceAvailable16Regular: FluentIcon;
export declare const PresenceAvailable20Filled: FluentIcon;
export declare const PresenceAvailable20Regular: FluentIcon;
export declare const PresenceAway10Filled: FluentIcon;
export declare const PresenceAway10Regular: FluentIcon;
export declare const PresenceAway12Filled: FluentIcon;
export declare const PresenceAway12Regular: FluentIcon;
export declare const PresenceAway16Filled: FluentIcon;
export declare const PresenceAway16Regular: FluentIcon;
export declare const PresenceAway20Filled: FluentIcon;
export declare const PresenceAway20Regular: FluentIcon;
export declare const PresenceBlocked10Regular: FluentIcon;
export declare const PresenceBlocked12Regular: FluentIcon;
export declare const PresenceBlocked16Regular: FluentIcon;
export declare const PresenceBlocked20Regular: FluentIcon;
export declare const PresenceBusy10Filled: FluentIcon;
export declare const PresenceBusy12Filled: FluentIcon;
export declare const PresenceBusy16Filled: FluentIcon;
export declare const PresenceBusy20Filled: FluentIcon;
export declare const PresenceDnd10Filled: FluentIcon;
export declare const PresenceDnd10Regular: FluentIcon;
export declare const PresenceDnd12Filled: FluentIcon;
export declare const PresenceDnd12Regular: FluentIcon;
export declare const PresenceDnd16Filled: FluentIcon;
export declare const PresenceDnd16Regular: FluentIcon;
export declare const PresenceDnd20Filled: FluentIcon;
export declare const PresenceDnd20Regular: FluentIcon;
export declare const PresenceOffline10Regular: FluentIcon;
export declare const PresenceOffline12Regular: FluentIcon;
export declare const PresenceOffline16Regular: FluentIcon;
export declare const PresenceOffline20Regular: FluentIcon;
export declare const PresenceOof10Regular: FluentIcon;
export declare const PresenceOof12Regular: FluentIcon;
export declare const PresenceOof16Regular: FluentIcon;
export declare const PresenceOof20Regular: FluentIcon;
export declare const PresenceUnknown10Regular: FluentIcon;
export declare const PresenceUnknown12Regular: FluentIcon;
export declare const PresenceUnknown16Regular: FluentIcon;
export declare const PresenceUnknown20Regular: FluentIcon;
export declare const SearchRegular: FluentIcon;
export declare const Square12Filled: FluentIcon;
export declare const Square16Filled: FluentIcon;
export declare const Warning12Filled: FluentIcon;
export declare const WarningFilled: FluentIcon;
export declare const iconFilledClassName: string;
export declare const iconRegularClassName: string;
